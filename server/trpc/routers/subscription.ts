import { ReadSubscription, readSubscription } from "@/server/tracking/read-subscription";
import { router, visitorProcedure } from "../init";

export const subscriptionRouter = router({
  get: visitorProcedure.input(ReadSubscription).query(({ ctx, input }) => readSubscription(ctx, input)),
});

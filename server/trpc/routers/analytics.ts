import { sentPerDay } from "@/server/analytics/sent-per-day";
import { projectProcedure, router } from "../init";

export const analyticsRouter = router({
  sentPerDay: projectProcedure.query(({ ctx }) => sentPerDay(ctx)),
});

import { CreateOwner, createOwner, isFirstRun } from "@/server/access/create-owner";
import { router, visitorProcedure } from "../init";

export const setupRouter = router({
  isFirstRun: visitorProcedure.query(({ ctx }) => isFirstRun(ctx.db)),
  createOwner: visitorProcedure.input(CreateOwner).mutation(({ ctx, input }) => createOwner(ctx, input)),
});

import { getLimits } from "@/server/limits/get-limits";
import { SetLimits, setLimits } from "@/server/limits/set-limits";
import { projectProcedure, router } from "../init";

export const limitsRouter = router({
  get: projectProcedure.query(({ ctx }) => getLimits(ctx)),
  set: projectProcedure.input(SetLimits).mutation(({ ctx, input }) => setLimits(ctx, input)),
});

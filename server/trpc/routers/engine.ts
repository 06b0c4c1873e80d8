import { BETWEEN_ROUNDS_MS, engineHealth } from "@/server/engine/engine-health";
import { accountProcedure, router } from "../init";

export const engineRouter = router({
  health: accountProcedure.query(({ ctx }) => engineHealth(ctx, BETWEEN_ROUNDS_MS)),
});

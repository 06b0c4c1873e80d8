import { AddSuppression, addSuppression } from "@/server/suppressions/add-suppression";
import { ListSuppressions, listSuppressions } from "@/server/suppressions/list-suppressions";
import { RemoveSuppression, removeSuppression } from "@/server/suppressions/remove-suppression";
import { accountProcedure, projectProcedure, router } from "../init";

export const suppressionsRouter = router({
  list: projectProcedure.input(ListSuppressions).query(({ ctx, input }) => listSuppressions(ctx, input)),
  add: accountProcedure.input(AddSuppression).mutation(({ ctx, input }) => addSuppression(ctx, input)),
  remove: accountProcedure
    .input(RemoveSuppression)
    .mutation(({ ctx, input }) => removeSuppression(ctx, input)),
});

import { auditChoices } from "@/server/audit/audit-choices";
import { ListAudit, listAudit } from "@/server/audit/list-audit";
import { accountProcedure, router } from "../init";

export const auditRouter = router({
  list: accountProcedure.input(ListAudit).query(({ ctx, input }) => listAudit(ctx, input)),
  choices: accountProcedure.query(({ ctx }) => auditChoices(ctx)),
});

import { ChangePassword, changePassword } from "@/server/access/account/change-password";
import { EndSessions, endSessions } from "@/server/access/account/end-sessions";
import { listSessions } from "@/server/access/account/list-sessions";
import { RenameSelf, renameSelf } from "@/server/access/account/rename-self";
import { selfOf } from "@/server/access/account/self";
import { accountProcedure, router } from "../init";

export const accountRouter = router({
  me: accountProcedure.query(({ ctx }) => selfOf(ctx)),
  rename: accountProcedure.input(RenameSelf).mutation(({ ctx, input }) => renameSelf(ctx, input)),
  changePassword: accountProcedure
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  sessions: accountProcedure.query(({ ctx }) => listSessions(ctx)),
  endSessions: accountProcedure.input(EndSessions).mutation(({ ctx, input }) => endSessions(ctx, input)),
});

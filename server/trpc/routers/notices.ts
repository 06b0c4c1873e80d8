import { DismissNotice, dismissNotice } from "@/server/notices/dismiss-notice";
import { ListNotices, listNotices } from "@/server/notices/list-notices";
import { accountProcedure, router } from "../init";

export const noticesRouter = router({
  list: accountProcedure.input(ListNotices).query(({ ctx, input }) => listNotices(ctx, input)),
  dismiss: accountProcedure.input(DismissNotice).mutation(({ ctx, input }) => dismissNotice(ctx, input)),
});

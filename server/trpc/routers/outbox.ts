import { clearOutbox } from "@/server/outbox/clear-outbox";
import { GetOutboxMessage, getOutboxMessage } from "@/server/outbox/get-outbox-message";
import { ListOutbox, listOutbox } from "@/server/outbox/list-outbox";
import { accountProcedure, router } from "../init";

export const outboxRouter = router({
  list: accountProcedure.input(ListOutbox).query(({ ctx, input }) => listOutbox(ctx, input)),
  get: accountProcedure.input(GetOutboxMessage).query(({ ctx, input }) => getOutboxMessage(ctx, input)),
  clear: accountProcedure.mutation(({ ctx }) => clearOutbox(ctx)),
});

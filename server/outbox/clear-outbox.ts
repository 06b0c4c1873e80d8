import { outboxMessage } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";

/** Everything in the sandbox goes, whichever project it is of; campaigns keep their numbers. */
export async function clearOutbox(ctx: AccountContext) {
  allowAccount(ctx, "outbox:write");

  return ctx.db.transaction(async (tx) => {
    const removed = await tx.$count(outboxMessage);
    await tx.delete(outboxMessage);
    await recordAudit(tx, ctx, {
      action: "outbox.clear",
      subject: { kind: "outbox", id: "outbox", name: "Outbox" },
      before: { messages: removed },
    });
    return { removed };
  });
}

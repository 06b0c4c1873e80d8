import { z } from "zod";
import { SenderAddress } from "@/domain/campaigns/sender";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { refuseSender } from "@/server/identities/refuse-sender";
import { type AnswerNow, mailNow, noteOf, wayOut } from "./mail-now";

export const SendTestEmail = z.object({ to: SenderAddress });

const text = "This is a test of Waymark's e-mail settings. If you can read it, they work.";

/** One mail, now, by the saved settings; the provider's answer comes back in its own words. */
export async function sendTestEmail(ctx: Context, { to }: z.infer<typeof SendTestEmail>): Promise<AnswerNow> {
  allow(ctx, "messages:test");
  const way = await wayOut(ctx);
  const { home, row, sender } = way;
  await refuseSender(ctx.db, sender.address, home.senderRule);
  const message = noteOf(way, {
    to,
    subject: `Test from ${home.name}`,
    html: `<!doctype html><html><body style="font: 16px/1.5 sans-serif; margin: 24px"><p>${text}</p></body></html>`,
    text,
  });
  await recordAudit(ctx.db, ctx, {
    action: "channel.test",
    subject: { kind: "channel", id: `${home.id}:EMAIL`, name: `E-mail of ${home.name}` },
    after: { to, provider: row.name },
  });
  return mailNow(ctx, row, message);
}

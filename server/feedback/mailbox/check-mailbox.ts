import { z } from "zod";
import { MailboxSettings } from "@/domain/feedback/mailbox";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findMailbox, passwordOf } from "./find-mailbox";
import { explainMailbox, openMailbox } from "./open-mailbox";

export const CheckMailbox = z.object({
  settings: MailboxSettings,
  password: z.string().max(1_000).optional(), // left out: the one that is kept
});

/** Whether the mailbox can be read with these settings, before they are saved. */
export async function checkMailbox(ctx: Context, { settings, password }: z.infer<typeof CheckMailbox>) {
  allow(ctx, "channels:write");
  const kept = await findMailbox(ctx.db, ctx.projectId);
  const reach = { settings, password: passwordOf({ settings, password }, kept) };
  try {
    const client = await openMailbox(reach);
    const mails = client.mailbox ? client.mailbox.exists : 0;
    await client.logout().catch(() => client.close());
    return { problem: null, mails };
  } catch (error) {
    return { problem: explainMailbox(error, settings), mails: 0 };
  }
}

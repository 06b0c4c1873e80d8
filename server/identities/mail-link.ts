import { LINK_HOURS } from "@/domain/identities/identity";
import { mailNow, noteOf, wayOut } from "@/server/channels/mail-now";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { env } from "@/server/installed-env";

/** Mails the link that proves an address; returns why that did not work, or null. */
export async function mailLink(ctx: Context, to: string, token: string): Promise<string | null> {
  try {
    const way = await wayOut(ctx);
    const answer = await mailNow(ctx, way.row, noteOf(way, { to, ...letter(token) }));
    return answer.kind === "sent" ? null : `The mail with the link was not sent: ${answer.detail}`;
  } catch (error) {
    if (error instanceof AppError) return `The mail with the link was not sent. ${error.message}`;
    throw error;
  }
}

function letter(token: string) {
  const url = `${env().publicUrl}/verify/${token}`;
  const why = "Somebody wants to send mail from this address with Waymark. If that is you, prove it here:";
  const until = `The link holds for ${LINK_HOURS} hours. If you do not know of it, leave this mail alone: nothing happens.`;
  return {
    subject: "Prove that this address is yours",
    text: `${why}\n\n${url}\n\n${until}\n`,
    html: `<!doctype html><html><body style="font: 16px/1.5 sans-serif; margin: 24px"><p>${why}</p><p><a href="${url}">Yes, this address is mine</a></p><p>${until}</p></body></html>`,
  };
}

import type { Answer, Handover } from "./provider";

/** EML-7 */
const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

/** Why a mail can be handed to nobody, whoever the vendor is; null when it can. */
export function handoverProblem(message: Handover): Extract<Answer, { kind: "refused" }> | null {
  if (writesHeaders(message))
    return refused("rejected", "A header holds a line break or a control character");
  if (!isMailAddress(message.to)) return refused("hard_bounce", "This is not an e-mail address");
  if (!isMailAddress(message.from.address)) {
    return refused("bad_sender", "The sender's address is not an e-mail address");
  }
  const bytes = Buffer.byteLength(message.html) + Buffer.byteLength(message.text);
  if (bytes > LARGEST_MAIL_BYTES) return refused("too_large", "A mail holds at most 10 MB");
  return null;
}

const refused = (reason: "rejected" | "hard_bounce" | "bad_sender" | "too_large", detail: string) =>
  ({ kind: "refused", reason, detail }) as const;

/** Whoever can end a header line can write headers of his own: a copy to all, another sender. */
function writesHeaders({ to, from, returnPath = "", replyTo, subject, headers }: Handover): boolean {
  const values = [to, from.name, from.address, returnPath, ...replyTo, subject, ...Object.values(headers)];
  const names = Object.keys(headers);
  return values.some((value) => /\p{Cc}/u.test(value)) || names.some((name) => !/^[!-9;-~]+$/.test(name));
}

function isMailAddress(address: string): boolean {
  return address.length <= 320 && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(address);
}

import PostalMime, { type Attachment } from "postal-mime";
import type { ReportParts } from "@/domain/feedback/delivery-report";

const none: ReportParts = { status: "", feedback: "", returned: "" };

/** The parts of a report; a mail that is none has none. */
export async function readMail(raw: Buffer): Promise<ReportParts> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const part = (...types: string[]) => mail.attachments.find(({ mimeType }) => types.includes(mimeType));
  const status = part("message/delivery-status", "message/global-delivery-status");
  const feedback = part("message/feedback-report");
  if (!status && !feedback) return none;
  const returned = part("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
  return { status: textOf(status), feedback: textOf(feedback), returned: headOf(textOf(returned)) };
}

function textOf(part: Attachment | undefined): string {
  if (!part) return "";
  return typeof part.content === "string" ? part.content : new TextDecoder("latin1").decode(part.content);
}

/** Whatever the body quotes is not the mail that came back. */
function headOf(mail: string): string {
  const end = /\r?\n\r?\n/.exec(mail.trimStart());
  return end ? mail.trimStart().slice(0, end.index) : mail;
}

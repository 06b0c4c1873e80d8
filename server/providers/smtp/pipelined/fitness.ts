import type { SmtpFailure } from "@/domain/providers/smtp-failure";
import type { WrittenMail } from "../carrier";
import { failure } from "../failure";
import type { Offers } from "./offers";

/** Why a server would not take a mail, whoever it is for; null when it may. Nothing was sent. */
export function unfit({ raw, utf8 }: WrittenMail, { size, utf8: knowsUtf8 }: Offers): SmtpFailure | null {
  if (size && raw.length > size.most) {
    const message = `The server takes mails of ${size.most} bytes at most, and this one has ${raw.length}`;
    return failure({ code: "EMESSAGE", command: "MAIL FROM", message });
  }
  if (utf8 && !knowsUtf8) {
    const message = "The mail server does not take addresses beyond ASCII (SMTPUTF8)";
    return failure({ code: "EUTF8", message });
  }
  return null;
}

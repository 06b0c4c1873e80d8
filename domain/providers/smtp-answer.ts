import type { FailReason } from "../delivery/message-state";
import { readReply, type SmtpFailure, type SmtpReply } from "./smtp-failure";

/** What a failed hand-over means. A reply of the server always decides; without one it depends on whether the mail had begun to go out. */
export type SmtpAnswer =
  | { kind: "refused"; reason: FailReason; detail: string }
  | { kind: "unavailable"; cause: "message" | "provider"; detail: string }
  | { kind: "unknown"; detail: string };

export function answerOf(failure: SmtpFailure, bodyBegan: boolean): SmtpAnswer {
  const detail = (failure.reply || failure.message).slice(0, 500);
  const reply = readReply(failure.reply);
  const isReply = ["EENVELOPE", "EMESSAGE"].includes(failure.code) && reply.status >= 400;
  if (isReply) return byReply(failure.command, reply, detail);
  if (bodyBegan) return { kind: "unknown", detail };
  if (failure.code === "EUTF8") return { kind: "refused", reason: "rejected", detail };
  if (failure.code === "EMESSAGE" && failure.command === "MAIL FROM") {
    return { kind: "refused", reason: "too_large", detail }; // larger than the server said it takes
  }
  return { kind: "unavailable", cause: "provider", detail };
}

function byReply(command: string, reply: SmtpReply, detail: string): SmtpAnswer {
  const isOurs = isAboutUs(command, reply, detail);
  if (reply.status < 500) return { kind: "unavailable", cause: isOurs ? "provider" : "message", detail };
  const reason = refusalReason(command, reply, detail);
  if (isOurs && reason !== "too_large") return { kind: "unavailable", cause: "provider", detail };
  return { kind: "refused", reason, detail };
}

/** The next mail would meet the same: the server closes, has no room, wants a sign-in, does not relay for us, or does not take our sender. */
function isAboutUs(command: string, { status, enhanced }: SmtpReply, words: string): boolean {
  if (sessionFaults.has(status) || (status >= 530 && status <= 538)) return true;
  if (enhanced === "4.3.1" || enhanced === "4.3.2") return true;
  if (command === "RCPT TO" && !saysNotThere.has(enhanced) && refusesToRelay.test(words)) return true;
  return command === "MAIL FROM" || enhanced === "5.1.7" || enhanced === "5.1.8";
}

/** Closing, or a command the server did not understand or expect. */
const sessionFaults: ReadonlySet<number> = new Set([421, 500, 502, 503, 504]);

/** Many servers say so with the bare 550 that also means “no such user”. */
const refusesToRelay =
  /\brelay(?! recipient table)|authenticat|\bauth(ori[sz]ation)? (is )?required|\b(log ?in|sign ?in) (first|required)|smtp auth/i;

/** EML-19: only what says that the address is not there, and never will be, counts as a hard bounce. */
function refusalReason(command: string, reply: SmtpReply, words: string): FailReason {
  const reason = reasonByCode(command, reply, words);
  if (reason !== "hard_bounce" || saysNotThere.has(reply.enhanced)) return reason;
  if (/quota|(mailbox|inbox) (is )?full/i.test(words)) return "soft_bounce";
  return speaksOfSomethingElse.test(words) ? "rejected" : reason;
}

/** No such mailbox, no such system, moved away, a domain that takes no mail; 5.4.1 only as Exchange Online says it. */
const saysNotThere: ReadonlySet<string> = new Set(["5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.4.1"]);

/** A refusal for who we are or what we did, whatever its code says: the address may well be there. */
const speaksOfSomethingElse = new RegExp(
  [
    "policy|prohibit|denied|forbidden|\\bbanned\\b|block(ed|ing|list)|(black|deny) ?list|\\b(dnsbl|rbl)\\b",
    "spam|reputation|\\bspf\\b|\\bdkim\\b|\\bdmarc\\b|\\bsender\\b|\\b(helo|ehlo)\\b|reverse dns|\\bptr\\b",
    "\\brate\\b|too (many|quickly|fast)|\\blimit|\\bip (address)?\\b|not allowed to|not permitted|\\btls\\b|encrypt",
  ].join("|"),
  "i",
);

function reasonByCode(command: string, { status, enhanced }: SmtpReply, words: string): FailReason {
  const byCode = enhancedReason(enhanced, words);
  if (byCode) return byCode;
  if (status === 552) return command === "RCPT TO" ? "soft_bounce" : "too_large";
  return command === "RCPT TO" && hardAtRecipient.has(status) ? "hard_bounce" : "rejected";
}

const hardAtRecipient: ReadonlySet<number> = new Set([501, 521, 550, 551, 553, 556]);

function enhancedReason(enhanced: string, words: string): FailReason | null {
  if (enhanced === "") return null;
  if (enhanced === "5.2.2") return "soft_bounce"; // the mailbox is full
  if (enhanced === "5.2.3" || enhanced === "5.3.4") return "too_large";
  if (enhanced === "5.2.1") return "hard_bounce"; // the mailbox is disabled
  if (enhanced === "5.4.1") return isUnknownAtMicrosoft(words) ? "hard_bounce" : "rejected";
  if (enhanced === "5.0.0") return null;
  return enhanced.startsWith("5.1.") ? "hard_bounce" : "rejected";
}

/** Exchange Online, of an address it does not have: “550 5.4.1 Recipient address rejected: Access denied”. */
const isUnknownAtMicrosoft = (words: string) => /recipient address rejected/i.test(words);

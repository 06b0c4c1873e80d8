import { answerOf } from "@/domain/providers/smtp-answer";
import type { FeedbackKind } from "./notice";

/** EML-19: whether a receiving server said that the address is gone. `said` is its reply, `status` the code beside it, such as 5.1.1. */
export function bounceKind(status: string, said: string): Exclude<FeedbackKind, "complaint"> {
  const code = /^[45]\.\d{1,3}\.\d{1,3}$/.test(status) ? status : "";
  const reply = /^\s*([45]\d\d)\b/.test(said) ? said.trim() : `${code.startsWith("4") ? 450 : 550} ${said}`;
  const [, basic = "550", rest = ""] = /^(\d{3})[ -]?([\s\S]*)$/.exec(reply) ?? [];
  const enhanced = /^[245]\.\d{1,3}\.\d{1,3}\b/.test(rest) ? rest : `${code} ${rest}`.trim();
  const answer = answerOf(
    { code: "EENVELOPE", cause: "", command: "RCPT TO", reply: `${basic} ${enhanced}`, message: "" },
    true,
  );
  return answer.kind === "refused" && answer.reason === "hard_bounce" ? "hard_bounce" : "soft_bounce";
}

import type { SmtpFailure } from "@/domain/providers/smtp-failure";

/** Reads what nodemailer says of an error. */
export function failureOf(error: unknown): SmtpFailure {
  const said: Partial<Record<"code" | "originalCode" | "command" | "response" | "message", unknown>> =
    typeof error === "object" && error !== null ? error : { message: String(error) };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    code: text(said.code),
    cause: text(said.originalCode),
    command: text(said.command),
    reply: text(said.response),
    message: text(said.message),
  };
}

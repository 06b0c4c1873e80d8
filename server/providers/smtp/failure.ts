import type { SmtpFailure } from "@/domain/providers/smtp-failure";

export class SmtpFailed extends Error {
  constructor(readonly failure: SmtpFailure) {
    super(failure.reply || failure.message);
    this.name = "SmtpFailed";
  }
}

/** A failure of which only some is known. */
export function failure(known: Partial<SmtpFailure> & Pick<SmtpFailure, "code" | "message">): SmtpFailure {
  return { cause: "", command: "", reply: "", ...known };
}

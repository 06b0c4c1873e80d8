import { z } from "zod";
import type { ProviderRow } from "@/db/schema";
import { SmtpSettings } from "@/domain/providers/smtp";
import { AppError } from "@/server/errors";
import { readPassword } from "@/server/providers/smtp/secret";

/** Whom a project's mail leaves through. Without a password the one that is kept goes on. */
export const EmailProviderInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("account") }),
  z.object({ kind: z.literal("outbox") }),
  z.object({ kind: z.literal("smtp"), settings: SmtpSettings, password: z.string().max(1_000).optional() }),
]);
export type EmailProviderInput = z.infer<typeof EmailProviderInput>;

type SmtpInput = Extract<EmailProviderInput, { kind: "smtp" }>;

/** A kept password is only ever shown to the server it was given for: whoever may name another server must not learn it that way. */
export function passwordFor({ settings, password }: SmtpInput, kept: ProviderRow | null): string {
  if (password !== undefined) return password;
  if (settings.user === "" || !kept?.secret || kept.kind !== "smtp") return "";
  const before: Partial<SmtpSettings> = SmtpSettings.safeParse(kept.settings).data ?? {};
  const same =
    before.host === settings.host &&
    before.port === settings.port &&
    before.user === settings.user &&
    before.security === settings.security &&
    before.checkCertificate === settings.checkCertificate;
  if (!same) {
    const message = "Give the password again: the one that is kept was given for another connection.";
    throw new AppError("invalid", message, "password");
  }
  const read = readPassword(kept.secret);
  if (read === null) {
    throw new AppError(
      "invalid",
      "Give the password again: the one that is kept cannot be read.",
      "password",
    );
  }
  return read;
}

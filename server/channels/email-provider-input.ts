import { z } from "zod";
import type { ProviderRow } from "@/db/schema";
import { SesSettings } from "@/domain/providers/ses";
import { SmtpSettings } from "@/domain/providers/smtp";
import { AppError } from "@/server/errors";
import { readSesSecret } from "@/server/providers/ses/secret";
import { readPassword } from "@/server/providers/smtp/secret";

/** Whom a project's mail leaves through. Without a password the one that is kept goes on. */
export const EmailProviderInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("account") }),
  z.object({ kind: z.literal("outbox") }),
  z.object({ kind: z.literal("smtp"), settings: SmtpSettings, password: z.string().max(1_000).optional() }),
  z.object({
    kind: z.literal("ses"),
    settings: SesSettings,
    secret: z.string().trim().max(1_000).optional(),
  }),
]);
export type EmailProviderInput = z.infer<typeof EmailProviderInput>;

type SesInput = Extract<EmailProviderInput, { kind: "ses" }>;

/** A kept secret stays with the access key ID it was given for. */
export function sesSecretFor({ settings, secret }: SesInput, kept: ProviderRow | null): string {
  if (secret) return secret;
  const before = kept?.kind === "ses" ? SesSettings.safeParse(kept.settings).data : undefined;
  if (!before) throw new AppError("invalid", "Give the secret access key", "secret");
  if (before.accessKeyId !== settings.accessKeyId)
    throw new AppError("invalid", "Give the secret that belongs to this access key ID", "secret");
  const read = readSesSecret(kept?.secret ?? null);
  if (read === null)
    throw new AppError("invalid", "Give the secret again: the one that is kept cannot be read.", "secret");
  return read;
}

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

import { SmtpSettings } from "@/domain/providers/smtp";
import type { RouterInputs } from "../trpc";
import type { EmailChannel } from "./email-channel";

type Choice = RouterInputs["channels"]["setEmailProvider"]["choice"];

/** What the form holds, whichever way is chosen: switching to and fro loses nothing. */
export interface ProviderValues extends SmtpSettings {
  kind: "account" | "outbox" | "smtp";
  /** null: the one that is kept. */
  password: string | null;
}

const fresh: SmtpSettings = {
  host: "",
  port: 587,
  security: "starttls",
  checkCertificate: true,
  user: "",
  connections: 10,
  handover: "nodemailer",
  timeoutSeconds: 120,
};

export function initialOf({ isOwn, provider }: EmailChannel): ProviderValues {
  const kept = isOwn ? provider : null;
  return {
    ...(kept?.smtp ?? fresh),
    kind: kept ? kept.kind : "account",
    password: kept?.hasPassword ? null : "",
  };
}

export function choiceOf({ kind, password, ...settings }: ProviderValues): Choice {
  if (kind !== "smtp") return { kind };
  return { kind, settings, ...(password !== null && { password }) };
}

export function faultsOf(values: ProviderValues): Record<string, string> {
  if (values.kind !== "smtp") return {};
  const read = SmtpSettings.safeParse(values);
  if (read.success) return {};
  return Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message]));
}

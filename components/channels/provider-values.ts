import { SesSettings } from "@/domain/providers/ses";
import { SmtpSettings } from "@/domain/providers/smtp";
import type { RouterInputs } from "../trpc";
import type { EmailChannel } from "./email-channel";

type Choice = RouterInputs["channels"]["setEmailProvider"]["choice"];

/** What the form holds, whichever way is chosen: switching to and fro loses nothing. */
export interface ProviderValues extends SmtpSettings, SesSettings {
  kind: Choice["kind"];
  /** null: the one that is kept. */
  password: string | null;
  secret: string | null;
}

const freshSmtp: SmtpSettings = {
  host: "",
  port: 587,
  security: "starttls",
  checkCertificate: true,
  user: "",
  connections: 10,
  handover: "nodemailer",
  timeoutSeconds: 120,
};

const freshSes: SesSettings = { region: "", accessKeyId: "", configurationSet: "" };

export function initialOf({ isOwn, provider }: EmailChannel): ProviderValues {
  const kept = isOwn ? provider : null;
  const keptBy = (kind: string) => (kept?.kind === kind && kept.hasPassword ? null : "");
  return {
    ...(kept?.smtp ?? freshSmtp),
    ...(kept?.ses ?? freshSes),
    kind: kept ? kept.kind : "account",
    password: keptBy("smtp"),
    secret: keptBy("ses"),
  };
}

export function choiceOf({ kind, password, secret, ...settings }: ProviderValues): Choice {
  if (kind === "smtp") return { kind, settings, ...(password !== null && { password }) };
  if (kind === "ses") return { kind, settings, ...(secret !== null && { secret }) };
  return { kind };
}

export function faultsOf(values: ProviderValues): Record<string, string> {
  if (values.kind === "smtp") return faults(SmtpSettings.safeParse(values).error);
  if (values.kind !== "ses") return {};
  const found = faults(SesSettings.safeParse(values).error);
  return values.secret?.trim() === "" ? { ...found, secret: "Give the secret access key" } : found;
}

interface Faults {
  issues: { path: PropertyKey[]; message: string }[];
}

const faults = (error: Faults | undefined): Record<string, string> =>
  Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));

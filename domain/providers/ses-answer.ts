import type { SmtpAnswer } from "./smtp-answer";

/** What went wrong with a call of SES, as far as it can be told. */
export interface SesFailure {
  /** SES's own name of it, or the SDK's. */
  name: string;
  /** The system's code beneath it, such as ECONNREFUSED. */
  code: string;
  /** 0: there was no answer. */
  status: number;
  message: string;
}

export type SesAnswer = SmtpAnswer & { retryAfterMs?: number };

const RATE_REST_MS = 1_000;
const QUOTA_REST_MS = 15 * 60_000;

/** An answer of SES always decides; without one it depends on whether the call can have reached it. */
export function sesAnswerOf(failure: SesFailure): SesAnswer {
  const { name, status, message } = failure;
  const detail = `${name}: ${message}`.slice(0, 500);
  if (status === 0) return neverLeft(failure) ? ours(detail) : { kind: "unknown", detail };
  if (isThrottled(failure)) return { ...ours(detail), retryAfterMs: restOf(message) };
  if (status >= 500 || status === 401 || status === 403 || atFault.has(name)) return ours(detail);
  if (name === "MessageRejected" && isUnverified(message)) return ours(detail);
  return { kind: "refused", reason: reasonOf(message), detail };
}

const ours = (detail: string) => ({ kind: "unavailable", cause: "provider", detail }) as const;

/** The next mail would meet the same. */
const atFault: ReadonlySet<string> = new Set([
  "AccountSuspendedException",
  "SendingPausedException",
  "MailFromDomainNotVerifiedException",
  "NotFoundException", // the configuration set
  "LimitExceededException",
]);

const isUnverified = (message: string) => /not verified|failed the check/i.test(message);

function isThrottled({ name, status, message }: SesFailure): boolean {
  return (
    status === 429 ||
    /throttl|toomanyrequests/i.test(name) ||
    /sending rate exceeded|quota exceeded/i.test(message)
  );
}

const restOf = (message: string) => (/quota/i.test(message) ? QUOTA_REST_MS : RATE_REST_MS);

const reasonOf = (message: string) =>
  /(exceeds|larger than|maximum) .*(size|length)|too large/i.test(message) ? "too_large" : "rejected";

/** The connection was never made. */
function neverLeft({ code, name, message }: SesFailure): boolean {
  if (unreached.has(code) || /CERT|ERR_TLS|ERR_SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return true;
  return name === "TimeoutError" && /connect/i.test(message);
}

const unreached: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPROTO",
]);

/** Why SES cannot be used, with the fix, for whoever fills in the settings. */
export function explainSes({ name, code, status, message }: SesFailure, region: string): string {
  if (/UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId/.test(name))
    return "Amazon does not know this access key ID. Check it, and that the key was not deleted or switched off.";
  if (/SignatureDoesNotMatch|InvalidSignature/.test(name))
    return "The secret access key does not belong to this access key ID. Copy both anew.";
  if (/AccessDenied/.test(name) || status === 403)
    return `This key may not use SES. Give it the rights ses:SendEmail, ses:SendRawEmail, ses:GetAccount, ses:GetConfigurationSet, ses:ListConfigurationSets and ses:GetDedicatedIps. Amazon says: ${message}`;
  if (name === "NotFoundException")
    return `There is no such configuration set in ${region}. Check its name and the region.`;
  if (code === "ENOTFOUND")
    return `There is no SES in the region ${region}, or this machine does not reach the network.`;
  if (status === 0)
    return `SES in ${region} does not answer. Check the network and the firewall. (${message})`;
  return `SES says: ${message}`;
}

import { Agent } from "node:https";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { SesSettings } from "@/domain/providers/ses";
import type { SesFailure } from "@/domain/providers/ses-answer";

/** How SES is reached. */
export interface SesRoute {
  settings: SesSettings;
  secretAccessKey: string;
  /** Where another than Amazon's own server answers, as in tests. */
  endpoint?: string;
  answerMs?: number;
}

export const CONNECTIONS = 50;
const CONNECT_MS = 10_000;
const ANSWER_MS = 60_000;

/** It never tries again on its own: what went out without an answer may have been sent. */
export function openClient({
  settings,
  secretAccessKey,
  endpoint,
  answerMs = ANSWER_MS,
}: SesRoute): SESv2Client {
  return new SESv2Client({
    region: settings.region,
    ...(endpoint && { endpoint }),
    ignoreConfiguredEndpointUrls: true, // what the machine has set for other programs
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey },
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      httpsAgent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
    },
  });
}

/** Reads what the SDK threw. */
export function sesFailureOf(error: unknown): SesFailure {
  const said: Partial<Record<"name" | "code" | "message" | "$metadata" | "errors", unknown>> =
    typeof error === "object" && error !== null ? error : {};
  const about = said.$metadata;
  const status =
    typeof about === "object" && about !== null && "httpStatusCode" in about
      ? Number(about.httpStatusCode) || 0
      : 0;
  return { name: text(said.name), code: codeOf(said), status, message: text(said.message) || codeOf(said) };
}

/** Where a name has several addresses, each has failed in its own way. */
function codeOf({ code, errors }: { code?: unknown; errors?: unknown }): string {
  if (typeof code === "string") return code;
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  return typeof first === "object" && first !== null && "code" in first ? text(first.code) : "";
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

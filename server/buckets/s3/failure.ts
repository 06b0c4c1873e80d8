import { AddressForbidden } from "@/server/outbound/guard-address";

/** What a bucket, or the way to it, has against us. */
export const failureKinds = [
  "key",
  "secret",
  "denied",
  "bucket",
  "region",
  "clock",
  "host",
  "refused",
  "timeout",
  "certificate",
  "private",
  "archived",
  "gone",
  "changed",
  "busy",
  "strange",
  "sealed",
] as const;
export type FailureKind = (typeof failureKinds)[number];

const passing = new Set<FailureKind>(["host", "refused", "timeout", "busy"]);

/** Its message is for people: it says what to do, and holds no secret. */
export class BucketFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = "BucketFailed";
  }

  /** True if the same question may well be answered later. */
  get isPassing(): boolean {
    return passing.has(this.kind);
  }
}

/** By the names that S3 gives its errors, and those that copy it. */
const byName: Record<string, FailureKind> = {
  InvalidAccessKeyId: "key",
  InvalidToken: "key",
  SignatureDoesNotMatch: "secret",
  AccessDenied: "denied",
  AllAccessDisabled: "denied",
  AccountProblem: "denied",
  NoSuchBucket: "bucket",
  InvalidBucketName: "bucket",
  PermanentRedirect: "region",
  TemporaryRedirect: "region",
  AuthorizationHeaderMalformed: "region",
  IllegalLocationConstraintException: "region",
  RequestTimeTooSkewed: "clock",
  RequestExpired: "clock",
  InvalidObjectState: "archived",
  NoSuchKey: "gone",
  PreconditionFailed: "changed",
  InvalidRange: "changed",
  SlowDown: "busy",
  ServiceUnavailable: "busy",
  InternalError: "busy",
  RequestTimeout: "timeout",
  TimeoutError: "timeout",
};

const byCode: Record<string, FailureKind> = {
  ENOTFOUND: "host",
  EAI_AGAIN: "host",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ECONNRESET: "timeout",
  EPIPE: "timeout",
  ETIMEDOUT: "timeout",
  ERR_STREAM_PREMATURE_CLOSE: "timeout",
  EPROTO: "certificate",
};

/** Reads what the SDK threw. */
export function kindOf(error: unknown): FailureKind {
  if (rootOf(error) instanceof AddressForbidden) return "private";
  const { name, code, status, message } = readError(error);
  if (isCertificate(code, message)) return "certificate";
  return byName[name] ?? byCode[code] ?? byStatus(status);
}

function byStatus(status: number): FailureKind {
  if (status === 301 || status === 307) return "region";
  if (status === 401 || status === 403) return "denied";
  if (status === 412 || status === 416) return "changed";
  return status >= 500 || status === 429 ? "busy" : "strange";
}

const isCertificate = (code: string, message: string) =>
  /CERT|ERR_TLS|ERR_SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ||
  /certificate|wrong version number/i.test(message);

export function readError(error: unknown) {
  const said: Partial<Record<"name" | "code" | "message" | "$metadata", unknown>> =
    typeof error === "object" && error !== null ? error : {};
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const about = said.$metadata;
  const status =
    typeof about === "object" && about !== null && "httpStatusCode" in about
      ? Number(about.httpStatusCode)
      : 0;
  return { name: text(said.name), code: text(said.code), message: text(said.message), status: status || 0 };
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}

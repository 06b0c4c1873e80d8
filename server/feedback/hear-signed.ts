import { createHmac, timingSafeEqual } from "node:crypto";
import type { FeedbackHook } from "@/db/schema";
import { bounceKind } from "@/domain/feedback/bounce-kind";
import {
  isRecent,
  readSignature,
  SignedCall,
  type SignedEvent,
  signedText,
} from "@/domain/feedback/signed-call";
import { AppError } from "@/server/errors";
import { readHookSecret } from "./hook-secret";
import type { FeedbackNotice } from "./take-notice";

export interface Call {
  body: string;
  signature: string;
}

/** What a signed call tells. Throws AppError where it is not from whom it says, or cannot be read. */
export function hearSigned(hook: FeedbackHook, { body, signature }: Call, now: Date): FeedbackNotice[] {
  refuseForged(readHookSecret(hook), { body, signature }, now);
  const read = SignedCall.safeParse(parsed(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError(
      "invalid",
      `${issue?.path.join(".") || "The call"}: ${issue?.message ?? "is not understood"}`,
    );
  }
  return read.data.events.map((event) => noticeOf(event, now));
}

function refuseForged(secret: string | null, { body, signature }: Call, now: Date): void {
  if (secret === null)
    throw new AppError(
      "unavailable",
      "The secret of this address cannot be read. Make a new one in the settings.",
    );
  const read = readSignature(signature);
  if (!read)
    throw new AppError(
      "unauthenticated",
      "Sign the call: Waymark-Signature: t=<seconds>,v1=<HMAC-SHA256 in hex>.",
    );
  const right = createHmac("sha256", secret).update(signedText(read.at, body)).digest();
  if (!read.marks.some((mark) => isSame(mark, right)))
    throw new AppError(
      "unauthenticated",
      "The signature does not fit. Sign “<t>.<body>” with this address's secret.",
    );
  if (!isRecent(read.at, now))
    throw new AppError(
      "unauthenticated",
      "The signature is more than five minutes old, or of the future. Check the clock.",
    );
}

function isSame(mark: string, right: Buffer): boolean {
  const given = Buffer.from(mark, "hex");
  return given.length === right.length && timingSafeEqual(given, right);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("invalid", "The call is no JSON.");
  }
}

function noticeOf(
  { type, bounce, status, detail, message, messageId, at }: SignedEvent,
  now: Date,
): FeedbackNotice {
  const told =
    bounce === "hard" ? "hard_bounce" : bounce === "soft" ? "soft_bounce" : bounceKind(status, detail);
  return {
    kind: type === "complaint" ? "complaint" : told,
    mark: message ?? null,
    messageId: messageId ?? null,
    detail: [status, detail].filter(Boolean).join(" "),
    at: at ? new Date(at) : now,
  };
}

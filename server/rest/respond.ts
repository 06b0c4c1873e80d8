import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { AppError, errorCodes, RateExceeded } from "@/server/errors";

interface Refusal {
  status: ContentfulStatusCode;
  type: string;
  message: string;
  retryAfterSeconds?: number;
}

/** Pinpoint's error: the type in a header, the message and the request's id in the body. */
export function refuse(c: Context, { status, type, message, retryAfterSeconds }: Refusal) {
  const requestId = c.res.headers.get("x-amzn-RequestId") ?? randomUUID();
  c.header("x-amzn-RequestId", requestId);
  c.header("x-amzn-errortype", type);
  if (retryAfterSeconds) c.header("retry-after", String(retryAfterSeconds));
  return c.json({ Message: message, RequestID: requestId }, status);
}

/** What the caller is told: a refusal in its own words, a bug without them. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof z.ZodError) return toRefusal(new AppError("invalid", firstFault(error)));
  if (!(error instanceof AppError)) {
    return {
      status: 500,
      type: "InternalServerErrorException",
      message: "Something went wrong inside Waymark.",
    };
  }
  const { http, pinpoint } = errorCodes[error.code];
  const retryAfterSeconds = error instanceof RateExceeded ? error.retryAfterSeconds : undefined;
  return { status: http, type: pinpoint, message: error.message, retryAfterSeconds };
}

/** The first fault with its place. */
export function firstFault({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join(".") ?? "";
  const words = issue?.message ?? "The body is wrong";
  return place ? `${place}: ${words}` : words;
}

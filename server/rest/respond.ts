import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError, errorCodes } from "@/server/errors";

interface Refusal {
  status: ContentfulStatusCode;
  type: string;
  message: string;
}

/** Pinpoint's error: the type in a header, the message and the request's id in the body. */
export function refuse(c: Context, { status, type, message }: Refusal) {
  const requestId = c.res.headers.get("x-amzn-RequestId") ?? randomUUID();
  c.header("x-amzn-RequestId", requestId);
  c.header("x-amzn-errortype", type);
  return c.json({ Message: message, RequestID: requestId }, status);
}

/** What the caller is told: a refusal in its own words, a bug without them. */
export function toRefusal(error: unknown): Refusal {
  if (!(error instanceof AppError)) {
    return {
      status: 500,
      type: "InternalServerErrorException",
      message: "Something went wrong inside Waymark.",
    };
  }
  const { http, pinpoint } = errorCodes[error.code];
  return { status: http, type: pinpoint, message: error.message };
}

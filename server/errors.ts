/** One row a code, one column a transport. */
export const errorCodes = {
  not_found: { http: 404, trpc: "NOT_FOUND", pinpoint: "NotFoundException" },
  conflict: { http: 409, trpc: "CONFLICT", pinpoint: "ConflictException" },
  forbidden: { http: 403, trpc: "FORBIDDEN", pinpoint: "ForbiddenException" },
  unauthenticated: { http: 401, trpc: "UNAUTHORIZED", pinpoint: "ForbiddenException" },
  invalid: { http: 400, trpc: "BAD_REQUEST", pinpoint: "BadRequestException" },
  not_allowed: { http: 405, trpc: "METHOD_NOT_SUPPORTED", pinpoint: "MethodNotAllowedException" },
  too_large: { http: 413, trpc: "PAYLOAD_TOO_LARGE", pinpoint: "PayloadTooLargeException" },
  too_many: { http: 429, trpc: "TOO_MANY_REQUESTS", pinpoint: "TooManyRequestsException" },
  unavailable: { http: 503, trpc: "SERVICE_UNAVAILABLE", pinpoint: "InternalServerErrorException" },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** A refusal: its message is shown to the caller as it stands, so it names the fix. `field` is the form field it belongs to. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = "AppError";
  }
}

/** More calls than a caller may make; it is welcome again after a while. */
export class RateExceeded extends AppError {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super("too_many", message);
  }
}

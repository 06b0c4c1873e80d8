import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";

const CONNECTION_CODES = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** True if nobody knows whether the statement took effect: the connection went away before the answer came. */
export function leavesDoubt(thrown: unknown): boolean {
  const error = rootOf(thrown);
  const code = codeOf(error);
  if (!(error instanceof postgres.PostgresError)) return CONNECTION_CODES.has(code);
  return code.startsWith("08") || code.startsWith("57P");
}

/** True if the same statement may well succeed later: a lost connection, a lock that took too long, a full disk, an error of the disk. */
export function isPassing(thrown: unknown): boolean {
  return leavesDoubt(thrown) || /^(40|53|55|25P0|57|58)/.test(codeOf(rootOf(thrown)));
}

/** True if what was written is at fault, and not the moment: PostgreSQL's "data exception", "integrity violation" and "limit exceeded". */
export function isBadContent(thrown: unknown): boolean {
  const error = rootOf(thrown);
  return error instanceof postgres.PostgresError && /^(22|23|54)/.test(codeOf(error));
}

/** True if a key of this table was free when it was looked at, and somebody took it before it was written. */
export function isTaken(thrown: unknown, table: string): boolean {
  const error = rootOf(thrown);
  return error instanceof postgres.PostgresError && error.code === "23505" && error.table_name === table;
}

/** Drizzle wraps what the database said. */
function rootOf(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

import postgres from "postgres";

/** Whether the database refuses a value: data exception, constraint violation or a limit of its own. */
export function isBadValue(error: unknown): boolean {
  return error instanceof postgres.PostgresError && /^(22|23|54)/.test(error.code);
}

/** Whether trying again later may help: connections, locks, a full disk, a server that stops. */
export function isPassing(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return /^(08|40|53|55|57|58)/.test(error.code);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)/.test(code);
}

import type { RawSql } from "@/db/client";
import type { Owner } from "./owner";

export interface Vitals {
  handedOver: number;
  ratePerSecond: number;
  lagMs: number;
}

/** Prolongs the lease; false if it has run out. It locks out nobody: statements under the lease hold the row `for key share`. */
export async function renewOwner(
  sql: RawSql,
  { id, epoch }: Owner,
  leaseMs: number,
  { handedOver, ratePerSecond, lagMs }: Vitals,
): Promise<boolean> {
  const renewed = await sql`
    update engine_owner set seen_at = clock_timestamp(),
      expires_at = clock_timestamp() + ${leaseMs} * interval '1 millisecond',
      handed_over = ${handedOver}, rate_per_second = ${ratePerSecond}, lag_ms = ${Math.round(lagMs)}
    where owner = ${id} and epoch = ${epoch} and not dead and expires_at > clock_timestamp()`;
  return renewed.count === 1;
}

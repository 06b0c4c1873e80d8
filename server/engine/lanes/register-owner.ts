import { hostname } from "node:os";
import type { RawSql } from "@/db/client";
import type { Owner } from "./owner";

/** Written before the owner holds a lane. */
export async function registerOwner(sql: RawSql, owner: Owner, leaseMs: number): Promise<void> {
  await sql`
    insert into engine_owner (owner, epoch, host, pid, seen_at, expires_at)
    values (${owner.id}, ${owner.epoch}, ${hostname()}, ${process.pid}, clock_timestamp(),
      clock_timestamp() + ${leaseMs} * interval '1 millisecond')`;
}

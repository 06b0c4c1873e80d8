import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import type { Owner } from "./owner";

/** The CTE that a statement under the lease begins with: no row once the lease or the epoch is over, and nobody ends either before the transaction does. */
export function livingOwner(sql: RawSql | TransactionSql<{ uuid: string }>, { id, epoch }: Owner) {
  return sql`
    select owner from engine_owner
    where owner = ${id} and epoch = ${epoch} and not dead and expires_at > clock_timestamp()
    for key share`;
}

import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";

/**
 * Makes the event table's partitions of these days ("20260302", UTC) where they are missing. Attaching, unlike
 * `create … partition of`, lets inserts go on meanwhile.
 */
export async function makePartitions(
  sql: RawSql | TransactionSql<{ uuid: string }>,
  days: string[],
): Promise<void> {
  for (const day of days) await sql.unsafe(makePartition(partitionDay(day)));
}

function partitionDay(day: string) {
  const at = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T00:00:00Z`);
  return { day, from: at.toISOString(), to: new Date(at.getTime() + 86_400_000).toISOString() };
}

/** Two processes may do it at once: the lock, which attaching takes anyway, makes the second one find it made. */
const makePartition = ({ day, from, to }: ReturnType<typeof partitionDay>) => `
  do $$ begin
    lock table event in share update exclusive mode;
    if to_regclass('event_${day}') is null then
      create table event_${day} (like event including all);
      alter table event attach partition event_${day} for values from ('${from}') to ('${to}');
    end if;
  end $$`;

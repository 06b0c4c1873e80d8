import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import type { Measure } from "@/domain/delivery/measures";

export interface Tally {
  runId: string;
  measure: Measure;
  /** Why skipped, failed or bounced; empty for a measure without reasons. */
  reason?: string;
  /** Which of the rows that add up to the measure to write: writers with different slots never wait for each other. */
  slot: number;
  count: number;
}

/** Adds to a run's counts: one statement, rows in key order, so that writers with the same slot queue but never deadlock. */
export async function addTallies(
  sql: RawSql | TransactionSql<{ uuid: string }>,
  tallies: Tally[],
): Promise<void> {
  const added = tallies.filter(({ count }) => count !== 0);
  if (added.length === 0) return;
  await sql`
    insert into run_tally (run_id, measure, reason, slot, count)
    select run_id, measure, reason, slot, sum(count)
    from unnest(
      ${added.map(({ runId }) => runId)}::uuid[],
      ${added.map(({ measure }) => measure)}::text[],
      ${added.map(({ reason }) => reason ?? "")}::text[],
      ${added.map(({ slot }) => slot)}::smallint[],
      ${added.map(({ count }) => count)}::bigint[]
    ) as t (run_id, measure, reason, slot, count)
    group by run_id, measure, reason, slot
    order by run_id, measure, reason, slot
    on conflict (run_id, measure, reason, slot) do update set count = run_tally.count + excluded.count`;
}

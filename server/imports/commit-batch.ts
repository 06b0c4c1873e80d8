import type { Database } from "@/db/client";
import { type Footprint, type MergeOutcome, meets } from "@/domain/endpoints/decide-merge";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import type { Finding } from "@/domain/imports/parse-row";
import { isBadContent } from "@/server/database-errors";
import { type Origin, performMerge, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { planMerge } from "@/server/endpoints/plan-merge";
import type { Tx } from "@/server/endpoints/read-known";
import { advanceJob } from "./advance-job";
import type { ImportRow } from "./read-rows";

export interface Batch {
  jobId: string;
  projectId: string;
  holder: string;
  from: number; // bytes of the file before it
  to: number;
  nextRow: number;
  rows: ImportRow[];
  now: Date;
}

/** Findings beyond this many are counted, not kept. */
const MOST_KEPT_FAILURES = 100_000;
const LONGEST_KEPT_ROW = 8_000;
/** Two batches side by side and a third writer may wait for each other in a circle that PostgreSQL does not see. */
const LOCK_TIMEOUT = "8s";

const unknownId =
  "There is no endpoint with this Id, and the row has no address to make one. Give the address and channel.";
const notStorable = "The database does not take a value of this row. Check it for odd characters.";

/** A batch on its way: when all it may touch is known, and when it is in. */
export interface Underway {
  planned: Promise<Footprint | null>;
  done: Promise<void>;
}

/**
 * Writes a batch, its failures and the job's progress in one transaction. It goes on beside the batch ahead of it as far
 * as nobody is in both, and is in after it.
 */
export function commitBatch(db: Database, batch: Batch, ahead: Underway | null): Underway {
  let tell: (footprint: Footprint | null) => void = () => {};
  const planned = new Promise<Footprint | null>((resolve) => {
    tell = resolve;
  });
  const done = commit(db, batch, ahead, tell).finally(() => tell(null));
  done.catch(() => {}); // whoever started it awaits it; until then Node must not take it for unhandled
  return { planned, done };
}

async function commit(
  db: Database,
  batch: Batch,
  ahead: Underway | null,
  tell: (footprint: Footprint) => void,
): Promise<void> {
  try {
    let isFirst = true;
    await unlessOvertaken(db, async (tx) => {
      if (!isFirst) await ahead?.done;
      isFirst = false;
      await writeBatch(tx, batch, ahead, tell);
    });
  } catch (error) {
    if (!isBadContent(error) || batch.rows.length === 0) throw error;
    await ahead?.done;
    for (const part of halve(batch)) await commit(db, part, null, () => {}); // until the one bad row stands alone
  }
}

async function writeBatch(
  tx: Tx,
  batch: Batch,
  ahead: Underway | null,
  tell: (footprint: Footprint) => void,
): Promise<void> {
  const { jobId, holder, from, to, nextRow, rows, now, projectId } = batch;
  await tx`select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
  const origin = { projectId, requestId: jobId, cause: { kind: "import", id: jobId } as const, now };
  const drafts = rows.flatMap(({ parsed }) => (parsed.ok ? [parsed.draft] : []));
  const plan = await planBeside(tx, origin, drafts, ahead);
  tell(plan.merge.footprint);
  await performMerge(tx, origin, plan);
  const { outcomes } = plan.merge;
  const failed = failuresOf(rows, outcomes);
  await keepFailures(tx, jobId, failed);
  const counts = { ...countOutcomes(outcomes), read: rows.length, failed: failed.length };
  await ahead?.done;
  await advanceJob(tx, { jobId, holder, from, to, nextRow, now, counts });
}

/** Plans at once; where the batch ahead has somebody in common, once more when it is in. */
async function planBeside(tx: Tx, origin: Origin, drafts: EndpointDraft[], ahead: Underway | null) {
  const others = await ahead?.planned;
  const plan = await planMerge(tx, origin, drafts);
  if (!ahead || (others && !meets(plan.merge.footprint, others))) return plan;
  await ahead.done;
  return planMerge(tx, origin, drafts);
}

function countOutcomes(outcomes: MergeOutcome[]) {
  const counts = { created: 0, updated: 0, unchanged: 0, repeated: 0 };
  for (const outcome of outcomes) if (typeof outcome === "string" && outcome !== "missing") counts[outcome]++;
  return counts;
}

/** Rows that were not to be read, and those the merge left out. */
function failuresOf(rows: ImportRow[], outcomes: MergeOutcome[]): FailedRow[] {
  let at = 0;
  return rows.flatMap((row) => {
    const { parsed } = row;
    if (!parsed.ok) return [{ ...row, findings: parsed.findings }];
    const outcome = outcomes[at++];
    if (outcome === "missing")
      return [{ ...row, findings: [{ column: "Id", value: parsed.draft.id ?? "", reason: unknownId }] }];
    if (typeof outcome !== "object") return [];
    return [{ ...row, findings: [{ value: "", ...outcome.refused }] }];
  });
}

type FailedRow = ImportRow & { findings: Finding[] };

async function keepFailures(tx: Tx, jobId: string, failed: FailedRow[]): Promise<void> {
  if (failed.length === 0) return;
  const kept = failed.flatMap(({ row, raw, findings }) =>
    findings.map((finding, at) => ({ row, ...finding, content: at === 0 ? storable(raw) : "" })),
  );
  await tx`
    insert into import_failure (job_id, row, "column", value, reason, content)
    select ${jobId}::uuid, f.* from unnest(
      ${kept.map(({ row }) => row)}::int[],
      ${kept.map(({ column }) => column)}::text[],
      ${kept.map(({ value }) => storable(value))}::text[],
      ${kept.map(({ reason }) => storable(reason))}::text[],
      ${kept.map(({ content }) => content)}::text[]
    ) as f ("row", "column", value, reason, content)
    where (select rows_failed from import_job where id = ${jobId}) < ${MOST_KEPT_FAILURES}
    on conflict (job_id, row, "column") do nothing`;
}

/** PostgreSQL keeps no NUL. */
function storable(text: string): string {
  return text.slice(0, LONGEST_KEPT_ROW).replaceAll("\0", "\ufffd");
}

function halve(batch: Batch): Batch[] {
  const { rows } = batch;
  const [only] = rows;
  if (rows.length === 1 && only) {
    const findings = [{ column: "", value: "", reason: notStorable }];
    return [{ ...batch, rows: [{ ...only, parsed: { ok: false, findings } }] }];
  }
  const half = Math.ceil(rows.length / 2);
  const last = rows[half - 1];
  if (!last) throw new Error("a batch of two rows has a first half");
  const first = { ...batch, to: last.endsAt, nextRow: last.row + 1, rows: rows.slice(0, half) };
  return [first, { ...batch, from: first.to, rows: rows.slice(half) }];
}

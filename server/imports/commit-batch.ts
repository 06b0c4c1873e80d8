import type { Database } from "@/db/client";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import type { Finding } from "@/domain/imports/parse-row";
import { isBadContent } from "@/server/database-errors";
import type { Tx } from "@/server/endpoints/existing";
import { mergeEndpoints } from "@/server/endpoints/merge-endpoints";
import { advanceJob } from "./lease";
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

const unknownId =
  "There is no endpoint with this Id, and the row has no address to make one. Give the address and channel.";
const notStorable = "The database does not take a value of this row. Check it for odd characters.";

/** Writes a batch, its failures and the job's progress in one transaction. A batch the database refuses is halved until the one bad row stands alone. */
export async function commitBatch(db: Database, batch: Batch): Promise<void> {
  try {
    await db.raw.begin((tx) => writeBatch(tx, batch));
  } catch (error) {
    if (!isBadContent(error) || batch.rows.length === 0) throw error;
    for (const part of halve(batch)) await commitBatch(db, part);
  }
}

async function writeBatch(tx: Tx, batch: Batch): Promise<void> {
  const { jobId, holder, from, to, nextRow, rows, now } = batch;
  const good = rows.flatMap((row) => (row.parsed.ok ? [{ ...row, draft: row.parsed.draft }] : []));
  const origin = { projectId: batch.projectId, requestId: jobId, now };
  const drafts = good.map(({ draft }): EndpointDraft => draft);
  const outcomes = await mergeEndpoints(tx, origin, drafts);
  const missing = new Set(good.filter((_, at) => outcomes[at] === "missing").map(({ row }) => row));
  const failed = rows.flatMap((row) => {
    const findings = row.parsed.ok
      ? missing.has(row.row)
        ? [{ column: "Id", value: row.parsed.draft.id ?? "", reason: unknownId }]
        : []
      : row.parsed.findings;
    return findings.length > 0 ? [{ ...row, findings }] : [];
  });
  await keepFailures(tx, jobId, failed);
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  const counts = {
    read: rows.length,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    repeated: count("repeated"),
    failed: failed.length,
  };
  await advanceJob(tx, { jobId, holder, from, to, nextRow, now, counts });
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

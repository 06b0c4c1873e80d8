import type { Finding } from "@/domain/imports/parse-row";
import type { Tx } from "@/server/endpoints/read-known";
import type { ImportRow } from "./read-rows";

/** Findings beyond this many are counted, not kept. */
const MOST_KEPT_FAILURES = 100_000;
const LONGEST_KEPT_ROW = 8_000;

export type FailedRow = ImportRow & { findings: Finding[] };

export async function keepFailures(tx: Tx, jobId: string, failed: FailedRow[]): Promise<void> {
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

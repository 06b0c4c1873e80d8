import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { newId } from "@/db/id";
import { type ImportJob, importJob } from "@/db/schema";
import { isPassing } from "@/server/database-errors";
import { Overtaken } from "@/server/endpoints/write-endpoints";
import { JobLost, releaseJob, takeJob } from "@/server/jobs/lease";
import { commitBatch, type Underway } from "./commit-batch";
import { completeImport, failImport } from "./end-import";
import { type ImportRow, readRows } from "./read-rows";

const ROWS_PER_BATCH = 4000;

interface Options {
  now: () => Date;
  budgetMs: number;
  signal?: AbortSignal;
  rowsPerBatch?: number;
}

/** Imports rows until the file or the budget ends; returns how many it read. A call cut short anywhere is gone on with by the next one. */
export async function advanceImport(
  db: Database,
  jobId: string,
  options: Options,
): Promise<{ rows: number }> {
  const holder = newId();
  if (!(await takeJob(db.raw, "import_job", jobId, holder))) return { rows: 0 };
  const [job] = await db.select().from(importJob).where(eq(importJob.id, jobId));
  if (!job) return { rows: 0 };
  if (job.rowsRead === 0) await startClock(db, jobId, holder, options.now());
  try {
    return await work(db, job, holder, options);
  } catch (error) {
    if (error instanceof JobLost) return { rows: 0 };
    if (isPassing(error) || error instanceof Overtaken) throw error;
    console.error(`import ${jobId} failed`, error);
    await failImport(db, job, holder, options.now());
    return { rows: 0 };
  } finally {
    await releaseJob(db.raw, "import_job", jobId, holder);
  }
}

/** Its pace is counted from here: however long it stood behind others, it did nothing then. */
async function startClock(db: Database, jobId: string, holder: string, startedAt: Date): Promise<void> {
  await db
    .update(importJob)
    .set({ startedAt, pausedMs: 0 })
    .where(and(eq(importJob.id, jobId), eq(importJob.leaseHolder, holder)));
}

/** While the database writes two batches, the next one is read. */
async function work(db: Database, job: ImportJob, holder: string, options: Options) {
  const { now, budgetMs, signal, rowsPerBatch = ROWS_PER_BATCH } = options;
  const until = Date.now() + budgetMs;
  const { id: jobId, projectId, savesPeople, listId } = job;
  const every = { jobId, projectId, holder, savesPeople, listId };
  let from = job.bytesRead;
  let rowsRead = 0;
  let before: Underway | null = null;
  let last: Underway | null = null;
  try {
    for await (const { rows, to, nextRow } of inBatches(readRows(db, job), job, rowsPerBatch)) {
      await before?.done;
      const isSpent = signal?.aborted || Date.now() > until;
      if (isSpent && rowsRead > 0) return { rows: rowsRead }; // each call gets on, however short its budget
      before = last;
      last = commitBatch(db, { ...every, from, to, nextRow, rows, now: now() }, before);
      from = to;
      rowsRead += rows.length;
    }
  } finally {
    await last?.done; // nothing goes on once the lease is given back
  }
  await completeImport(db, job, holder, now());
  return { rows: rowsRead };
}

async function* inBatches(chunks: AsyncIterable<ImportRow[]>, job: ImportJob, size: number) {
  let held: ImportRow[] = [];
  for await (const rows of chunks) {
    held = held.length > 0 ? held.concat(rows) : rows;
    for (; held.length >= size; held = held.slice(size)) yield batchOf(held.slice(0, size), job);
  }
  if (held.length > 0) yield batchOf(held, job);
}

function batchOf(rows: ImportRow[], job: ImportJob) {
  const last = rows.at(-1);
  return { rows, to: last?.endsAt ?? job.bytesRead, nextRow: last ? last.row + 1 : job.nextRow };
}

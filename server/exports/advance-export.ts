import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { newId } from "@/db/id";
import { type ExportJob, exportJob } from "@/db/schema";
import { isPassing } from "@/server/database-errors";
import { JobLost, releaseJob, takeJob, whileHeld } from "@/server/jobs/lease";
import { advanceJob, type Place } from "./advance-job";
import { keepAudience } from "./export-audience";
import { failExport } from "./fail-export";
import { keepColumns } from "./keep-columns";
import { readPage } from "./read-page";
import { uploadExport } from "./upload-export";
import { writerFor } from "./write-rows";

const ROWS_PER_PART = 5_000;

interface Options {
  now: () => Date;
  budgetMs: number;
  signal?: AbortSignal;
  rowsPerPart?: number;
  objectBytes?: number;
}

/** Writes parts until the last endpoint or the end of the budget; returns how many rows. A call cut short anywhere is gone on with by the next one. */
export async function advanceExport(
  db: Database,
  jobId: string,
  options: Options,
): Promise<{ rows: number }> {
  const holder = newId();
  if (!(await takeJob(db.raw, "export_job", jobId, holder))) return { rows: 0 };
  const [job] = await db.select().from(exportJob).where(eq(exportJob.id, jobId));
  if (!job) return { rows: 0 };
  try {
    if (job.writtenAt) return await uploadExport(db, job, holder, options);
    return await work(db, job, holder, options);
  } catch (error) {
    if (error instanceof JobLost) return { rows: 0 };
    if (isPassing(error)) throw error;
    console.error(`export ${jobId} failed`, error);
    await failExport(db, job, holder, options.now());
    return { rows: 0 };
  } finally {
    await releaseJob(db.raw, "export_job", jobId, holder);
  }
}

async function work(db: Database, job: ExportJob, holder: string, options: Options) {
  const { now, budgetMs, signal, rowsPerPart = ROWS_PER_PART } = options;
  const until = Date.now() + budgetMs;
  const columns = await whileHeld(db.raw, "export_job", { jobId: job.id, holder }, async () => {
    if (!(await keepAudience(db, job))) throw new JobLost("another engine is writing down whom it is of");
    return job.columns ?? (await keepColumns(db, job, holder));
  });
  const writer = writerFor(job.format, columns);
  let at: Place = { lane: job.afterLane, afterId: job.afterId, parts: job.parts };
  for (let rows = 0; ; ) {
    const found = await readPage(db, job, at, rowsPerPart);
    const text = (at.parts === 0 ? writer.head : "") + found.map(writer.row).join("");
    const isLast = found.length < rowsPerPart;
    const last = found.at(-1);
    const to = { lane: last?.lane ?? at.lane, afterId: last?.id ?? at.afterId, parts: at.parts + 1 };
    const counts = { rows: found.length, leftOut: sum(found.map(writer.leftOut)) };
    await keepPart(db, { jobId: job.id, holder, from: at, to, ...counts, isLast, text, now: now() });
    at = to;
    rows += found.length;
    if (isLast || signal?.aborted || Date.now() > until) return { rows };
  }
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

interface Part {
  jobId: string;
  holder: string;
  from: Place;
  to: Place;
  rows: number;
  leftOut: number;
  isLast: boolean;
  text: string;
  now: Date;
}

async function keepPart(db: Database, { text, ...part }: Part): Promise<void> {
  const content = await promisify(gzip)(text);
  await db.raw.begin(async (tx) => {
    await advanceJob(tx, { ...part, bytes: Buffer.byteLength(text) });
    await tx`insert into export_part (job_id, position, content) values (${part.jobId}, ${part.from.parts}, ${content})`;
  });
}

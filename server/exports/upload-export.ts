import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bucketConnection, type ExportJob } from "@/db/schema";
import { openConnection } from "@/server/buckets/open-connection";
import { BucketFailed } from "@/server/buckets/s3/failure";
import type { Bucket } from "@/server/buckets/s3/open-bucket";
import { putObject } from "@/server/buckets/s3/put-object";
import { JobLost, LEASE_SECONDS, triesAgain, whileHeld } from "@/server/jobs/lease";
import { failExport } from "./fail-export";
import { partsOf } from "./read-export";

interface Options {
  now: () => Date;
  budgetMs: number;
  signal?: AbortSignal;
  objectBytes?: number;
}

const OBJECT_BYTES = 16 * 1024 * 1024; // packed; what is held in memory

/** EXP-2: brings the parts of a written export into its bucket, a few megabytes an object. A repeated object is the same one. */
export async function uploadExport(db: Database, job: ExportJob, holder: string, options: Options) {
  const held = { jobId: job.id, holder };
  try {
    await whileHeld(db.raw, "export_job", held, () => upload(db, job, holder, options));
  } catch (error) {
    if (!(error instanceof BucketFailed)) throw error;
    if (error.isPassing && (await triesAgain(db.raw, "export_job", held))) return { rows: 0 };
    const words = `${error.message} What lies in the bucket already stays there. Start the export again.`;
    await failExport(db, job, holder, options.now(), words);
  }
  return { rows: 0 };
}

async function upload(db: Database, job: ExportJob, holder: string, options: Options): Promise<void> {
  const { now, budgetMs, signal, objectBytes = OBJECT_BYTES } = options;
  const until = Date.now() + budgetMs;
  const bucket = await openBucketOf(db, job);
  try {
    let parts = job.partsUploaded;
    for (let objects = job.objectsUploaded; parts < job.parts; objects++) {
      const { body, to } = await nextObject(db, job, parts, objectBytes);
      await putObject(bucket, { key: keyOf(job, bucket, objects), body, type: "application/gzip" });
      await note(db, { jobId: job.id, holder, from: parts, to, isLast: to === job.parts, now: now() });
      parts = to;
      if (signal?.aborted || Date.now() > until) return;
    }
  } finally {
    bucket.close();
  }
}

async function openBucketOf(db: Database, { connectionId, place }: ExportJob): Promise<Bucket> {
  const [connection] = connectionId
    ? await db.select().from(bucketConnection).where(eq(bucketConnection.id, connectionId))
    : [];
  if (!connection || !place?.startsWith(`s3://${connection.bucket}/`))
    throw new BucketFailed("bucket", "The bucket of this export was removed or changed.");
  return openConnection(connection);
}

/** s3://our-people/exports/spring/ → exports/spring/part-00001.json.gz */
function keyOf({ place }: ExportJob, bucket: Bucket, nth: number): string {
  const folder = (place ?? "").slice(`s3://${bucket.name}/`.length);
  return `${folder}part-${String(nth + 1).padStart(5, "0")}.json.gz`;
}

/** As many parts as an object holds: gzip members one after the other are one gzip file. */
async function nextObject(db: Database, { id, parts }: ExportJob, from: number, objectBytes: number) {
  const held: Buffer[] = [];
  let bytes = 0;
  for await (const part of partsOf(db, id, parts, from)) {
    held.push(part);
    bytes += part.length;
    if (bytes >= objectBytes) break;
  }
  return { body: Buffer.concat(held), to: from + held.length };
}

interface Noted {
  jobId: string;
  holder: string;
  from: number;
  to: number;
  isLast: boolean;
  now: Date;
}

async function note(db: Database, { jobId, holder, from, to, isLast, now }: Noted): Promise<void> {
  const moved = await db.raw`
    update export_job set parts_uploaded = ${to}, objects_uploaded = objects_uploaded + 1, tries = 0,
      status = ${isLast ? "completed" : "running"}, finished_at = ${isLast ? now : null}, updated_at = ${now},
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${jobId} and status = 'running' and lease_holder = ${holder} and parts_uploaded = ${from}`;
  if (moved.count !== 1) throw new JobLost("this export goes on elsewhere, or was canceled");
}

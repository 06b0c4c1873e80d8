import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { newId } from "@/db/id";
import { type BucketImport, bucketConnection, bucketImport } from "@/db/schema";
import { openConnection } from "@/server/buckets/open-connection";
import { BucketFailed } from "@/server/buckets/s3/failure";
import { isPassing } from "@/server/database-errors";
import { AppError } from "@/server/errors";
import { JobLost, releaseJob, restJob, takeJob, triesAgain, whileHeld } from "@/server/jobs/lease";
import { completeRun, failRun } from "./end-run";
import { listFolder } from "./list-folder";
import { Interrupted, type Run } from "./run";
import { startMapped } from "./start-mapped";
import { nextObject, takeObject } from "./take-object";

interface Options {
  now: () => Date;
  budgetMs: number;
  signal?: AbortSignal;
  mostFiles: number; // IMP-4: new ones of a run
}

const TABLE = "bucket_import";
const MOST_AHEAD = 5; // imports of a folder that are not done; the next file is fetched when one of them is
const WAIT_FOR_A_PERSON_SECONDS = 2;

/** Lists a folder and fetches its files, a stretch at a time; returns how many steps it got on. A call cut short anywhere is gone on with by the next one. */
export async function advanceBucketImport(
  db: Database,
  id: string,
  options: Options,
): Promise<{ done: number }> {
  const holder = newId();
  if (!(await takeJob(db.raw, TABLE, id, holder))) return { done: 0 };
  const held = { jobId: id, holder };
  const [folder] = await db.select().from(bucketImport).where(eq(bucketImport.id, id));
  if (!folder) return { done: 0 };
  try {
    const { done, restSeconds } = await whileHeld(db.raw, TABLE, held, () =>
      work(db, folder, holder, options),
    );
    if (restSeconds > 0) await restJob(db.raw, TABLE, { ...held, seconds: restSeconds });
    return { done };
  } catch (error) {
    return await endBadly(db, folder, holder, {
      error,
      now: options.now(),
      isEnding: options.signal?.aborted === true,
    });
  } finally {
    await releaseJob(db.raw, TABLE, id, holder);
  }
}

interface Worked {
  done: number;
  restSeconds: number;
}

async function work(db: Database, folder: BucketImport, holder: string, options: Options): Promise<Worked> {
  const { now, budgetMs, signal, mostFiles } = options;
  const until = Date.now() + budgetMs;
  const isSpent = () => signal?.aborted === true || Date.now() > until;
  const bucket = await openBucketOf(db, folder);
  try {
    const run: Run = { db, folder, holder, bucket, now, isSpent, ...(signal && { signal }) };
    if (!folder.isListed && !(await listFolder(run, mostFiles))) return { done: 1, restSeconds: 0 };
    return await takeObjects(run);
  } finally {
    bucket.close();
  }
}

async function takeObjects(run: Run): Promise<Worked> {
  for (let done = 0; ; done++) {
    const { ahead, waiting } = await startMapped(run);
    const next = await nextObject(run);
    if (!next && waiting === 0) {
      await completeRun(run);
      return { done: done + 1, restSeconds: 0 };
    }
    if (waiting > 0) return { done, restSeconds: WAIT_FOR_A_PERSON_SECONDS };
    if (!next || ahead >= MOST_AHEAD || (done > 0 && run.isSpent())) return { done, restSeconds: 0 };
    await takeObject(run, next);
  }
}

async function openBucketOf(db: Database, { connectionId, projectId }: BucketImport) {
  const [connection] = connectionId
    ? await db.select().from(bucketConnection).where(eq(bucketConnection.id, connectionId))
    : [];
  if (connection?.projectId !== projectId)
    throw new AppError("not_found", "The bucket was removed from this project. Add it again and start anew.");
  return openConnection(connection);
}

interface End {
  error: unknown;
  now: Date;
  isEnding: boolean;
}

async function endBadly(db: Database, folder: BucketImport, holder: string, { error, now, isEnding }: End) {
  const held = { jobId: folder.id, holder };
  if (error instanceof JobLost) return { done: 0 };
  if (error instanceof Interrupted || (isEnding && error instanceof BucketFailed)) return { done: 1 };
  if (error instanceof BucketFailed && error.isPassing && (await triesAgain(db.raw, TABLE, held)))
    return { done: 0 };
  if (isPassing(error)) throw error;
  await failRun(db, { folder, holder, now, error: wordsFor(error, folder) });
  return { done: 0 };
}

function wordsFor(error: unknown, { id }: BucketImport): string {
  if (error instanceof BucketFailed || error instanceof AppError) return error.message;
  console.error(`import ${id} from a bucket failed`, error);
  return "Something went wrong on our side; it has been logged. Start the import again: what is in will not change.";
}

import { and, asc, eq, ne } from "drizzle-orm";
import { bucketObject } from "@/db/schema";
import { BucketFailed } from "@/server/buckets/s3/failure";
import { readObject } from "@/server/buckets/s3/read-object";
import type { Run, Taken } from "./run";

const MOST_ASKED = 5;

/** Whether the bucket hands out other files of the folder, and so it is this one alone that it keeps back. */
export async function readsOthers(run: Run, { key }: Taken): Promise<boolean> {
  const [state] = await run.db.raw<{ taken: number }[]>`
    select files_taken as taken from bucket_import where id = ${run.folder.id}`;
  if (state && state.taken > 0) return true;
  const toTake = and(
    eq(bucketObject.importId, run.folder.id),
    eq(bucketObject.state, "found"),
    ne(bucketObject.key, key),
  );
  const others = await run.db
    .select({ key: bucketObject.key, etag: bucketObject.etag })
    .from(bucketObject)
    .where(toTake)
    .orderBy(asc(bucketObject.key))
    .limit(MOST_ASKED);
  for (const other of others) if (await isHandedOut(run, other)) return true;
  return false;
}

async function isHandedOut(run: Run, { key, etag }: { key: string; etag: string }): Promise<boolean> {
  const signal = run.signal ? { signal: run.signal } : {};
  try {
    for await (const _ of readObject(run.bucket, { key, etag, from: 0, ...signal })) break; // its beginning is enough
    return true;
  } catch (error) {
    if (error instanceof BucketFailed && !error.isPassing) return false;
    throw error;
  }
}

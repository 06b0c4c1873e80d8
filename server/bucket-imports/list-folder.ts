import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bucketImport, bucketObject } from "@/db/schema";
import { placeOf } from "@/domain/buckets/place";
import { BucketFailed } from "@/server/buckets/s3/failure";
import { type Listed, listObjects } from "@/server/buckets/s3/list-objects";
import { AppError } from "@/server/errors";
import { countFiles, holdRun, type Run } from "./run";

type Page = Awaited<ReturnType<typeof listObjects>>;

/** Notes all files of a folder that are new or changed, a page at a time. False: the budget ended first. */
export async function listFolder(run: Run, mostFiles: number): Promise<boolean> {
  const { db, folder, bucket } = run;
  const prefix = bucket.prefix + folder.folder;
  let after = folder.listedTo;
  let found = folder.filesFound;
  let token: string | null = null;
  for (;;) {
    const page: Page = await listObjects(bucket, { prefix, after, token });
    const files = page.objects.filter(({ bytes }) => bytes > 0);
    found += await db.transaction(async (tx) => {
      await holdRun(tx, run);
      const toTake = await noteObjects(tx, run, files);
      await countFiles(tx, folder.id, { found: toTake, known: files.length - toTake });
      const progress = { listedTo: page.lastKey ?? after, isListed: !page.isMore };
      await tx.update(bucketImport).set(progress).where(eq(bucketImport.id, folder.id));
      return toTake;
    });
    if (found > mostFiles) throw tooMany(placeOf(bucket.name, prefix), mostFiles);
    if (!page.isMore) return true;
    after = page.lastKey ?? after;
    token = page.token;
    if (isEnough(run, page)) return false;
  }
}

/** A page may come without a key; each call gets on by one, or the next would begin where it began. */
function isEnough(run: Run, { lastKey, token }: Page): boolean {
  if (lastKey === null && token === null) throw endless();
  return run.signal?.aborted === true || (lastKey !== null && run.isSpent());
}

const endless = () =>
  new BucketFailed("strange", "The bucket's server says that there are more files, and does not name them.");

function tooMany(place: string, mostFiles: number): AppError {
  return new AppError(
    "too_large",
    `${place} has more than ${mostFiles.toLocaleString("en-US")} files that are new. Choose a folder with fewer, or set WAYMARK_BUCKET_FILES higher and start Waymark again.`,
  );
}

/** A file that was taken and has not changed is left alone; returns how many are to be taken. */
async function noteObjects(tx: Db, { folder, now }: Run, files: Listed[]): Promise<number> {
  await tx.execute(sql`
    insert into bucket_object (import_id, key, etag, bytes, state, found_at)
    select ${folder.id}::text::uuid, f.key, f.etag, f.bytes, 'found', ${now().toISOString()}::text::timestamptz
    from jsonb_to_recordset(${JSON.stringify(files)}::text::jsonb) as f(key text, etag text, bytes bigint)
    on conflict (import_id, key) do update set etag = excluded.etag, bytes = excluded.bytes, state = 'found',
      job_id = null, found_at = excluded.found_at
    where bucket_object.etag <> excluded.etag`);
  const keys = files.map(({ key }) => key);
  const listed = and(eq(bucketObject.importId, folder.id), inArray(bucketObject.key, keys));
  return tx.$count(bucketObject, and(listed, inArray(bucketObject.state, ["found", "fetching"])));
}

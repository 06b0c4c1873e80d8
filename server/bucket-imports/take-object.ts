import { and, asc, eq, inArray } from "drizzle-orm";
import { type BucketObject, bucketObject, importJob } from "@/db/schema";
import { fileNameOf, placeOf } from "@/domain/buckets/place";
import { BucketFailed, type FailureKind } from "@/server/buckets/s3/failure";
import { AppError } from "@/server/errors";
import { refuseTooLarge } from "@/server/imports/keep-chunks";
import { cleanName } from "@/server/imports/upload-file";
import { readLimits } from "@/server/limits/read-limits";
import { failObject, ObjectDropped } from "./fail-object";
import { fetchPieces } from "./fetch-pieces";
import { readsOthers } from "./reads-others";
import { holdRun, type Run, type Taken } from "./run";
import { unpackObject } from "./unpack-object";

/** The file to go on with, else the next one. */
export async function nextObject({ db, folder }: Run): Promise<BucketObject | null> {
  const [next] = await db
    .select()
    .from(bucketObject)
    .where(and(eq(bucketObject.importId, folder.id), inArray(bucketObject.state, ["found", "fetching"])))
    .orderBy(asc(bucketObject.state), asc(bucketObject.key)) // "fetching" comes before "found"
    .limit(1);
  return next ?? null;
}

/** Brings a file here and makes it an import. A file that is none of ours, or that the bucket alone keeps back, fails alone; a bucket that refuses us ends the run. */
export async function takeObject(run: Run, object: BucketObject): Promise<void> {
  const taken = await beginObject(run, object);
  try {
    const limits = await readLimits(run.db, run.folder.projectId);
    refuseTooLarge(object.bytes, limits);
    await fetchPieces(run, taken);
    await unpackObject(run, taken, limits);
  } catch (error) {
    if (!(error instanceof Error && (await isItsOwn(run, taken, error)))) throw error;
    await failObject(run, taken, error.message);
  }
}

const ofOneFile = new Set<FailureKind>(["gone", "changed", "archived"]);
const ofOneFilePerhaps = new Set<FailureKind>(["denied", "strange"]);

async function isItsOwn(run: Run, taken: Taken, error: Error): Promise<boolean> {
  if (error instanceof AppError || error instanceof ObjectDropped) return true;
  if (!(error instanceof BucketFailed)) return false;
  if (ofOneFile.has(error.kind)) return true;
  return ofOneFilePerhaps.has(error.kind) && readsOthers(run, taken);
}

async function beginObject(run: Run, object: BucketObject): Promise<Taken> {
  const { folder, db, bucket, now } = run;
  const { jobId, key } = object;
  if (object.state === "fetching" && jobId) return { ...object, jobId };
  return db.transaction(async (tx) => {
    await holdRun(tx, run);
    const [job] = await tx
      .insert(importJob)
      .values({
        projectId: folder.projectId,
        fileName: cleanName(fileNameOf(key)),
        fileBytes: object.bytes,
        status: "fetching",
        source: { bucketImportId: folder.id, place: placeOf(bucket.name, key) },
        startedBy: folder.startedBy,
        createdAt: now(),
      })
      .returning({ id: importJob.id });
    if (!job) throw new Error("the insert returned no import");
    await tx
      .update(bucketObject)
      .set({ state: "fetching", jobId: job.id })
      .where(and(eq(bucketObject.importId, folder.id), eq(bucketObject.key, key)));
    return { ...object, state: "fetching", jobId: job.id };
  });
}

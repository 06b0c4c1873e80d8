import { and, eq } from "drizzle-orm";
import { bucketObject, bucketPiece, importChunk, importJob } from "@/db/schema";
import { countFiles, holdRun, type Run, type Taken } from "./run";

/** Thrown where a file's import is not fetched any more: somebody canceled it. */
export class ObjectDropped extends Error {}

/** The file's import tells why; the folder goes on with the next file. It is tried again when it has changed. */
export async function failObject(run: Run, { key, jobId }: Taken, error: string): Promise<void> {
  const { folder, now, db } = run;
  await db.transaction(async (tx) => {
    await holdRun(tx, run);
    const isFetched = and(eq(importJob.id, jobId), eq(importJob.status, "fetching"));
    await tx
      .update(importJob)
      .set({ status: "failed", error, bytesRead: 0, finishedAt: now() })
      .where(isFetched);
    await tx.delete(bucketPiece).where(eq(bucketPiece.jobId, jobId));
    await tx.delete(importChunk).where(eq(importChunk.jobId, jobId));
    const itself = and(eq(bucketObject.importId, folder.id), eq(bucketObject.key, key));
    await tx.update(bucketObject).set({ state: "failed" }).where(itself);
    await countFiles(tx, folder.id, { failed: 1 });
  });
}

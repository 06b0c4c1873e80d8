import { and, eq, sql } from "drizzle-orm";
import type { Database, Db } from "@/db/client";
import { type BucketImport, type BucketObject, bucketImport } from "@/db/schema";
import type { Bucket } from "@/server/buckets/s3/open-bucket";
import type { Context } from "@/server/context";
import { JobLost } from "@/server/jobs/lease";

/** A run under way in this engine. */
export interface Run {
  db: Database;
  folder: BucketImport;
  holder: string;
  bucket: Bucket;
  now: () => Date;
  isSpent: () => boolean;
  signal?: AbortSignal;
}

/** A file with the import that is made of it. */
export interface Taken extends BucketObject {
  jobId: string;
}

/** Thrown where the budget ends in the middle of a file; the next call goes on there. */
export class Interrupted extends Error {}

/** Inside a step's transaction: nobody else has the run, and it was neither paused nor deleted. */
export async function holdRun(tx: Db, { folder, holder }: Pick<Run, "folder" | "holder">): Promise<void> {
  const [held] = await tx
    .select({ id: bucketImport.id })
    .from(bucketImport)
    .where(
      and(
        eq(bucketImport.id, folder.id),
        eq(bucketImport.status, "running"),
        eq(bucketImport.leaseHolder, holder),
      ),
    )
    .for("no key update");
  if (!held) throw new JobLost("this folder is imported elsewhere, or was paused");
}

/** Counts what a run has come to; whatever it was, the bucket has answered. */
export async function countFiles(
  tx: Db,
  id: string,
  {
    found = 0,
    known = 0,
    taken = 0,
    failed = 0,
  }: { found?: number; known?: number; taken?: number; failed?: number },
): Promise<void> {
  await tx
    .update(bucketImport)
    .set({
      filesFound: sql`${bucketImport.filesFound} + ${found}`,
      filesKnown: sql`${bucketImport.filesKnown} + ${known}`,
      filesTaken: sql`${bucketImport.filesTaken} + ${taken}`,
      filesFailed: sql`${bucketImport.filesFailed} + ${failed}`,
      tries: 0,
    })
    .where(eq(bucketImport.id, id));
}

/** Whoever runs the machine does it for whoever set the import up. */
export function engineContext({ db, folder, now }: Pick<Run, "db" | "folder" | "now">): Context {
  return { db, now, actor: { kind: "engine" }, projectId: folder.projectId, projectRole: "admin" };
}

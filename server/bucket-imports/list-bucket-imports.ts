import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { bucketConnection, bucketImport, bucketObject, importJob } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const ListBucketImports = z.object({
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(10),
});

/** The folders of a project that are imported or were, newest first, each with its next run and what came of its last. */
export async function listBucketImports(ctx: Context, { page, pageSize }: z.infer<typeof ListBucketImports>) {
  allow(ctx, "project:read");
  const ofProject = eq(bucketImport.projectId, ctx.projectId);
  const [rows, total] = await Promise.all([
    ctx.db
      .select({
        id: bucketImport.id,
        connectionName: bucketConnection.name,
        bucket: bucketConnection.bucket,
        prefix: bucketConnection.prefix,
        folder: bucketImport.folder,
        schedule: bucketImport.schedule,
        status: bucketImport.status,
        nextRunAt: bucketImport.nextRunAt,
        lastRunAt: bucketImport.lastRunAt,
        isListed: bucketImport.isListed,
        filesKnown: bucketImport.filesKnown,
        filesFound: bucketImport.filesFound,
        filesTaken: bucketImport.filesTaken,
        filesFailed: bucketImport.filesFailed,
        error: bucketImport.error,
        isTrying: sql<boolean>`${bucketImport.tries} > 0`,
        waitingImportId: sql<string | null>`(
          select replace(j.id::text, '-', '') from ${bucketObject} o join ${importJob} j on j.id = o.job_id
          where o.import_id = ${bucketImport.id} and j.status = 'mapping' limit 1)`, // until somebody maps its columns
        startedBy: bucketImport.startedBy,
        createdAt: bucketImport.createdAt,
      })
      .from(bucketImport)
      .leftJoin(bucketConnection, eq(bucketConnection.id, bucketImport.connectionId))
      .where(ofProject)
      .orderBy(desc(bucketImport.createdAt))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.$count(bucketImport, ofProject),
  ]);
  return { rows, total };
}

import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { exportJob } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const ListExports = z.object({
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

const LANES = 256;

/** EXP-1: the exports of a project, newest first, with how far each has come: 0 to 1, by the lanes it has read. */
export async function listExports(ctx: Context, { page, pageSize }: z.infer<typeof ListExports>) {
  allow(ctx, "project:read");
  const ofProject = and(eq(exportJob.projectId, ctx.projectId));
  const [rows, total] = await Promise.all([
    ctx.db
      .select({
        id: exportJob.id,
        fileName: exportJob.fileName,
        format: exportJob.format,
        status: exportJob.status,
        rowsWritten: exportJob.rowsWritten,
        valuesLeftOut: exportJob.valuesLeftOut,
        bytesWritten: exportJob.bytesWritten,
        shareDone: sql<number>`case when ${exportJob.status} = 'completed' then 1 else ${exportJob.afterLane} / ${LANES}::float8 end`,
        place: exportJob.place,
        isUploading: sql<boolean>`${exportJob.writtenAt} is not null and ${exportJob.place} is not null and ${exportJob.status} = 'running'`,
        error: exportJob.error,
        startedBy: exportJob.startedBy,
        createdAt: exportJob.createdAt,
        finishedAt: exportJob.finishedAt,
      })
      .from(exportJob)
      .where(ofProject)
      .orderBy(desc(exportJob.createdAt))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.$count(exportJob, ofProject),
  ]);
  return { rows, total };
}

import { and, desc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { importJob } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { progressOf } from "./get-import";

export const ListImports = z.object({
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** IMP-11: the imports of a project, newest first. */
export async function listImports(ctx: Context, { page, pageSize }: z.infer<typeof ListImports>) {
  allow(ctx, "project:read");
  const ofProject = and(eq(importJob.projectId, ctx.projectId), ne(importJob.status, "uploading"));
  const [jobs, total] = await Promise.all([
    ctx.db
      .select()
      .from(importJob)
      .where(ofProject)
      .orderBy(desc(importJob.createdAt))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.$count(importJob, ofProject),
  ]);
  return { rows: jobs.map((job) => progressOf(job, ctx.now())), total };
}

import { and, desc, eq } from "drizzle-orm";
import { exportJob } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findExport } from "./find-export";

interface Stretch {
  segmentId?: string; // left out: all of the project
  offset: number;
  limit: number;
}

/** The exports of a project, or of one of its segments, the newest first. */
export async function wholeExports(ctx: Context, { segmentId, offset, limit }: Stretch) {
  allow(ctx, "project:read");
  return ctx.db
    .select()
    .from(exportJob)
    .where(
      and(eq(exportJob.projectId, ctx.projectId), segmentId ? eq(exportJob.segmentId, segmentId) : undefined),
    )
    .orderBy(desc(exportJob.createdAt), desc(exportJob.id))
    .limit(limit)
    .offset(offset);
}

export async function wholeExport(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");
  return findExport(ctx.db, ctx.projectId, id);
}

export type WholeExport = Awaited<ReturnType<typeof wholeExport>>;

import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type ImportJob, segment } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findImport } from "./find-import";

export const GetImport = z.object({ id: Id });

/** An import as it stands, with its pace, and the segment it changes or has made. */
export async function getImport(ctx: Context, { id }: z.infer<typeof GetImport>) {
  allow(ctx, "project:read");
  const job = await findImport(ctx.db, ctx.projectId, id);
  return { ...progressOf(job, ctx.now()), segment: await segmentOf(ctx.db, job) };
}

async function segmentOf(db: Db, { segmentId }: ImportJob) {
  if (!segmentId) return null;
  const { id, name, deletedAt } = segment;
  const [found] = await db.select({ id, name, deletedAt }).from(segment).where(eq(id, segmentId));
  return found ?? null;
}

export function progressOf({ leaseHolder: _, leaseUntil: __, ...job }: ImportJob, now: Date) {
  const until = job.finishedAt ?? job.pausedAt ?? now;
  const workedMs = job.startedAt ? until.getTime() - job.startedAt.getTime() - job.pausedMs : 0;
  const seconds = job.startedAt ? Math.max(0.001, workedMs / 1000) : 0;
  const rowsPerSecond = seconds > 0 ? job.rowsRead / seconds : 0;
  const shareDone = job.fileBytes > 0 ? job.bytesRead / job.fileBytes : 0;
  return { ...job, seconds, rowsPerSecond, shareDone };
}

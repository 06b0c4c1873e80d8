import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { exportJob } from "@/db/schema";
import { exportFormats } from "@/domain/exports/status";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { countInProject } from "@/server/projects/lock-project";
import { findSegment } from "@/server/segments/find-segment";
import { findVersion } from "@/server/segments/find-version";
import { placeFor } from "./place-for";

export const StartExport = z.object({
  segmentId: Id.nullable().default(null), // null: everyone in the project
  segmentVersion: z.int().min(1).optional(), // left out: the latest
  format: z.enum(exportFormats),
  bucket: z.object({ connectionId: Id, folder: z.string().trim().max(500) }).nullish(), // none: to be downloaded
});

const MOST_ACTIVE = 10;

/** EXP-1: writes the endpoints of a project or of a segment as it is now into a file, in the background. */
export async function startExport(ctx: Context, wish: z.infer<typeof StartExport>) {
  allow(ctx, "people:export");
  const { segmentId, format, bucket } = wish;
  if (bucket && format !== "json")
    throw new AppError("invalid", "An export into a bucket is written as JSON, a line an endpoint", "format");

  return ctx.db.transaction(async (tx) => {
    const project = await countInProject(tx, ctx.projectId);
    const segment = await chosenSegment(tx, ctx.projectId, wish);
    const active = and(
      eq(exportJob.projectId, ctx.projectId),
      inArray(exportJob.status, ["queued", "running"]),
    );
    if ((await tx.$count(exportJob, active)) >= MOST_ACTIVE)
      throw new AppError("conflict", `${MOST_ACTIVE} exports are under way. Wait until one of them is done.`);

    const fileName = fileNameOf(segment?.name ?? project.name, ctx.now(), format);
    const [job] = await tx
      .insert(exportJob)
      .values({
        projectId: ctx.projectId,
        segmentId,
        segmentVersion: segment?.version ?? null,
        fileName,
        ...(bucket && (await placeFor(tx, ctx.projectId, bucket, fileName))),
        format,
        startedBy: nameOf(ctx.actor),
        createdAt: ctx.now(),
      })
      .returning();
    if (!job) throw new Error("the insert returned no export");
    await recordAudit(tx, ctx, {
      action: "export.start",
      subject: { kind: "export", id: job.id, name: fileName },
      after: { segment: segment?.name ?? null, format, ...(job.place && { place: job.place }) },
    });
    await wakeEngine(tx, "jobs");
    return { id: job.id, fileName };
  });
}

/** Null: everyone in the project. */
async function chosenSegment(tx: Db, projectId: string, wish: z.infer<typeof StartExport>) {
  if (!wish.segmentId) return null;
  const { id, name, version: latest } = await findSegment(tx, projectId, wish.segmentId);
  const { version } = await findVersion(tx, id, wish.segmentVersion ?? latest);
  return { name, version };
}

/** “Spring sale” on 4 March → spring-sale-2026-03-04.csv */
function fileNameOf(name: string, now: Date, format: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
  return `${plain || "people"}-${now.toISOString().slice(0, 10)}.${format}`;
}

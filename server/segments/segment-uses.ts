import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { campaign, exportJob, importJob } from "@/db/schema";
import { isUnderWay } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import type { SegmentUse } from "@/domain/segments/uses";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findSegment } from "./find-segment";
import { namingSegments } from "./naming-segments";

export const SegmentUses = z.object({ id: Id });

/** SEG-18: everything that would go without when the segment is gone; what is under way first. */
export async function segmentUses(ctx: Context, { id }: z.infer<typeof SegmentUses>): Promise<SegmentUse[]> {
  allow(ctx, "project:read");

  await findSegment(ctx.db, ctx.projectId, id);
  return usesOf(ctx.db, ctx.projectId, id);
}

export async function usesOf(db: Db, projectId: string, id: string): Promise<SegmentUse[]> {
  const uses = [
    ...(await campaignUses(db, projectId, id)),
    ...(await segmentsNaming(db, projectId, id)),
    ...(await exportUses(db, projectId, id)),
    ...(await importUses(db, projectId, id)),
  ];
  return uses.sort((one, other) => Number(other.underWay) - Number(one.underWay));
}

async function campaignUses(db: Db, projectId: string, id: string): Promise<SegmentUse[]> {
  const rows = await db
    .select({ id: campaign.id, name: campaign.name, status: campaign.status })
    .from(campaign)
    .where(and(eq(campaign.projectId, projectId), sql`${campaign.audience} ->> 'segmentId' = ${id}`))
    .orderBy(asc(campaign.name));
  return rows.map(({ status, ...row }) => ({
    ...row,
    kind: "campaign",
    status: campaignStatusWords[status].word,
    underWay: isUnderWay(status),
  }));
}

async function segmentsNaming(db: Db, projectId: string, id: string): Promise<SegmentUse[]> {
  const rows = await namingSegments(db, projectId);
  return rows
    .filter(({ names }) => names === id)
    .map((row) => ({
      kind: "segment",
      id: row.id,
      name: row.name,
      status: "Is made of it",
      underWay: false,
    }));
}

async function exportUses(db: Db, projectId: string, id: string): Promise<SegmentUse[]> {
  const rows = await db
    .select({ id: exportJob.id, name: exportJob.fileName })
    .from(exportJob)
    .where(
      and(
        eq(exportJob.projectId, projectId),
        eq(exportJob.segmentId, id),
        inArray(exportJob.status, ["queued", "running"]),
      ),
    );
  return rows.map((row) => ({ ...row, kind: "export", status: "Being written", underWay: true }));
}

/** IMP-13: files whose people are on their way into it. */
async function importUses(db: Db, projectId: string, id: string): Promise<SegmentUse[]> {
  const rows = await db
    .select({ id: importJob.id, name: importJob.fileName })
    .from(importJob)
    .where(
      and(
        eq(importJob.projectId, projectId),
        eq(importJob.segmentId, id),
        inArray(importJob.status, ["queued", "running", "paused"]),
      ),
    );
  return rows.map((row) => ({ ...row, kind: "import", status: "Brings people into it", underWay: true }));
}

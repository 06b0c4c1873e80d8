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

/** SEG-18: everything that would go without, or reach others, when the segment is gone; what is under way first. */
export async function segmentUses(ctx: Context, { id }: z.infer<typeof SegmentUses>): Promise<SegmentUse[]> {
  allow(ctx, "project:read");

  await findSegment(ctx.db, ctx.projectId, id);
  return usesOf(ctx.db, ctx.projectId, id);
}

export async function usesOf(db: Db, projectId: string, id: string): Promise<SegmentUse[]> {
  const naming = await segmentsNaming(db, projectId, id);
  const names: Names = new Map([[id, null], ...naming.map((each) => [each.id, each.name] as const)]);
  const uses = [
    ...(await campaignUses(db, projectId, names)),
    ...naming.map(segmentUse),
    ...(await exportUses(db, projectId, names)),
    ...(await importUses(db, projectId, id)),
  ];
  return uses.sort((one, other) => Number(other.underWay) - Number(one.underWay));
}

/** The segment itself, and by their names those that are made of it. */
type Names = Map<string, string | null>;

const within = (status: string, through: string | null | undefined) =>
  through ? `${status}, through “${through}”` : status;

async function campaignUses(db: Db, projectId: string, names: Names): Promise<SegmentUse[]> {
  const segmentId = sql<string>`${campaign.audience} ->> 'segmentId'`;
  const rows = await db
    .select({ id: campaign.id, name: campaign.name, status: campaign.status, segmentId })
    .from(campaign)
    .where(and(eq(campaign.projectId, projectId), inArray(segmentId, [...names.keys()])))
    .orderBy(asc(campaign.name));
  return rows.map(({ status, segmentId: chosen, ...row }) => ({
    ...row,
    kind: "campaign",
    status: within(campaignStatusWords[status].word, names.get(chosen)),
    underWay: isUnderWay(status),
  }));
}

interface Naming {
  id: string;
  name: string;
  through: string | null; // what it names in the segment's place
}

/** Those that are made of it, those that are made of these, and so on. */
async function segmentsNaming(db: Db, projectId: string, id: string): Promise<Naming[]> {
  const rows = await namingSegments(db, projectId);
  const found = new Map<string, Naming>();
  let next: { id: string; name: string | null }[] = [{ id, name: null }];
  while (next.length > 0) {
    const further: Naming[] = [];
    for (const named of next)
      for (const row of rows)
        if (row.names === named.id && row.id !== id && !found.has(row.id)) {
          const naming = { id: row.id, name: row.name, through: named.name };
          found.set(row.id, naming);
          further.push(naming);
        }
    next = further;
  }
  return [...found.values()];
}

function segmentUse({ id, name, through }: Naming): SegmentUse {
  return { kind: "segment", id, name, status: within("Is made of it", through), underWay: false };
}

async function exportUses(db: Db, projectId: string, names: Names): Promise<SegmentUse[]> {
  const rows = await db
    .select({ id: exportJob.id, name: exportJob.fileName, segmentId: exportJob.segmentId })
    .from(exportJob)
    .where(
      and(
        eq(exportJob.projectId, projectId),
        inArray(exportJob.segmentId, [...names.keys()]),
        inArray(exportJob.status, ["queued", "running"]),
      ),
    );
  return rows.map(({ segmentId, ...row }) => ({
    ...row,
    kind: "export",
    status: within("Being written", segmentId && names.get(segmentId)),
    underWay: true,
  }));
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

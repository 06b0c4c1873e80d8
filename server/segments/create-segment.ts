import { z } from "zod";
import type { Db } from "@/db/client";
import { type Segment, segment, segmentVersion } from "@/db/schema";
import { Criteria } from "@/domain/segments/criteria";
import { inWords } from "@/domain/segments/in-words";
import { SegmentName } from "@/domain/segments/name";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { Tags } from "@/domain/shared/tags";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import type { MovesIn } from "@/server/pinpoint/moves-in";
import { shareProject } from "@/server/projects/lock-project";
import { refuseCriteria } from "./refuse-criteria";
import { refuseTakenName } from "./refuse-taken-name";
import { segmentNames } from "./segment-names";
import { takeSegments } from "./take-segments";

export const CreateSegment = z.object({
  name: SegmentName,
  description: z
    .string()
    .trim()
    .max(2_000, "A description has at most 2,000 characters")
    .refine(isStorable, unstorable)
    .default(""),
  criteria: Criteria,
  tags: Tags.default({}),
});
export type CreateSegment = z.input<typeof CreateSegment>;

/** Clients of Pinpoint's API give one name to several segments: there ids tell them apart. */
interface Naming extends Partial<MovesIn> {
  mayRepeat?: boolean;
}

/** SEG-1: a dynamic segment; its criteria are version 1. */
export async function createSegment(ctx: Context, input: CreateSegment, { mayRepeat, id }: Naming = {}) {
  allow(ctx, "segments:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    await takeSegments(tx, ctx.projectId);
    if (!mayRepeat) await refuseTakenName(tx, { projectId: ctx.projectId, name: input.name });
    return insertSegment(tx, ctx, { ...input, id, action: "segment.create" });
  });
}

/** The rows and the audit entry of a new dynamic segment whose name is free. */
export async function insertSegment(
  tx: Db,
  ctx: Context,
  {
    id,
    name,
    description = "",
    criteria,
    tags = {},
    action,
    copyOf,
  }: CreateSegment & Partial<MovesIn> & { action: string; copyOf?: string },
): Promise<Segment> {
  const { projectId } = ctx;
  await refuseCriteria(tx, { projectId, segmentId: null }, criteria);
  const createdBy = nameOf(ctx.actor);
  const at = { createdAt: ctx.now(), updatedAt: ctx.now() };
  const [created] = await tx
    .insert(segment)
    .values({ id, projectId, name, description, tags, kind: "dynamic", version: 1, createdBy, ...at })
    .onConflictDoNothing()
    .returning();
  if (!created) throw new AppError("conflict", "A segment of this id was here and is deleted.");
  await tx
    .insert(segmentVersion)
    .values({ segmentId: created.id, version: 1, criteria, createdBy, createdAt: ctx.now() });
  await recordAudit(tx, ctx, {
    action,
    subject: { kind: "segment", id: created.id, name },
    after: {
      name,
      criteria: inWords(criteria, await segmentNames(tx, projectId)),
      ...(copyOf ? { copyOf } : {}),
    },
  });
  return created;
}

import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Segment, segment, segmentVersion } from "@/db/schema";
import { Criteria } from "@/domain/segments/criteria";
import { inWords } from "@/domain/segments/in-words";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { refuseCriteria } from "./refuse-criteria";
import { segmentNames } from "./segment-names";
import { takeSegments } from "./take-segments";

export const SaveSegment = z.object({
  id: Id,
  criteria: Criteria,
  basedOn: z.int().min(1), // the version the change was made from
});

/** SEG-16: a change of the criteria is a new version; what changes nothing makes none. */
export async function saveSegment(ctx: Context, { id, criteria, basedOn }: z.infer<typeof SaveSegment>) {
  allow(ctx, "segments:write");

  return ctx.db.transaction(async (tx) => {
    await takeSegments(tx, ctx.projectId);
    const found = await lockSegment(tx, ctx.projectId, id);
    return keepVersion(tx, ctx, { found, criteria, basedOn, action: "segment.save" });
  });
}

interface Change {
  /** Locked. */
  found: Segment;
  criteria: Criteria;
  basedOn: number;
  action: string;
  evenIfSame?: boolean;
}

export async function keepVersion(
  tx: Db,
  ctx: Context,
  { found, criteria, basedOn, action, evenIfSame = false }: Change,
): Promise<Segment> {
  if (found.kind === "imported")
    throw new AppError(
      "conflict",
      "An imported segment is a list and has no criteria. Make a segment that is made of it.",
    );
  const latest = await findVersion(tx, found.id, found.version);
  if (!evenIfSame && isDeepStrictEqual(latest.criteria, criteria)) return found;
  if (found.version !== basedOn) throw savedMeanwhile(latest);
  await refuseCriteria(tx, { projectId: ctx.projectId, segmentId: found.id }, criteria);

  const version = found.version + 1;
  const createdBy = nameOf(ctx.actor);
  await tx
    .insert(segmentVersion)
    .values({ segmentId: found.id, version, criteria, createdBy, createdAt: ctx.now() });
  const changed = { version, lastCount: null, lastCountedAt: null, updatedAt: ctx.now() };
  await tx.update(segment).set(changed).where(eq(segment.id, found.id));
  const names = await segmentNames(tx, ctx.projectId);
  await recordAudit(tx, ctx, {
    action,
    subject: { kind: "segment", id: found.id, name: found.name },
    before: { version: found.version, criteria: latest.criteria && inWords(latest.criteria, names) },
    after: { version, criteria: inWords(criteria, names) },
  });
  return { ...found, ...changed };
}

function savedMeanwhile({ version, createdBy }: { version: number; createdBy: string }) {
  const who = createdBy || "Somebody";
  return new AppError(
    "conflict",
    `${who} saved version ${version} of this segment while you were changing it.`,
    "basedOn",
  );
}

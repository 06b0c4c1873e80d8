import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { segment, segmentVersion } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findSegment } from "./find-segment";
import { findVersion } from "./find-version";

interface Stretch {
  offset: number;
  limit: number;
}

const shown = { segment, criteria: segmentVersion.criteria, versionAt: segmentVersion.createdAt };

/** Segments with what they say, the newest first. */
export async function wholeSegments(ctx: Context, { offset, limit }: Stretch) {
  allow(ctx, "project:read");
  const rows = await ctx.db
    .select(shown)
    .from(segment)
    .innerJoin(
      segmentVersion,
      and(eq(segmentVersion.segmentId, segment.id), eq(segmentVersion.version, segment.version)),
    )
    .where(and(eq(segment.projectId, ctx.projectId), isNull(segment.deletedAt)))
    .orderBy(desc(segment.createdAt), asc(segment.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ segment: found, ...said }) => ({ ...found, ...said }));
}

export async function wholeSegment(ctx: Context, { id, version }: { id: string; version?: number }) {
  allow(ctx, "project:read");
  const found = await findSegment(ctx.db, ctx.projectId, id);
  const { criteria, createdAt, ...opened } = await findVersion(ctx.db, found.id, version ?? found.version);
  return { ...found, version: opened.version, criteria, versionAt: createdAt };
}

/** SEG-16: all that a segment ever said, the newest first. */
export async function wholeVersions(ctx: Context, { id, offset, limit }: Stretch & { id: string }) {
  allow(ctx, "project:read");
  const found = await findSegment(ctx.db, ctx.projectId, id);
  const versions = await ctx.db
    .select()
    .from(segmentVersion)
    .where(eq(segmentVersion.segmentId, found.id))
    .orderBy(desc(segmentVersion.version))
    .limit(limit)
    .offset(offset);
  return versions.map(({ version, criteria, createdAt }) => ({
    ...found,
    version,
    criteria,
    versionAt: createdAt,
  }));
}

export type WholeSegment = Awaited<ReturnType<typeof wholeSegment>>;

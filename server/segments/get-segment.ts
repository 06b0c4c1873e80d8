import { z } from "zod";
import { inWords } from "@/domain/segments/in-words";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { segmentNames } from "./segment-names";

export const GetSegment = z.object({ id: Id, version: z.int().min(1).optional() });

/** A segment with the criteria of one version: the one in force unless another is asked for. Imported ones have none. */
export async function getSegment(ctx: Context, { id, version }: z.infer<typeof GetSegment>) {
  allow(ctx, "project:read");

  const found = await findSegment(ctx.db, ctx.projectId, id);
  const opened = await findVersion(ctx.db, id, version ?? found.version);
  const names = await segmentNames(ctx.db, ctx.projectId);
  return {
    ...found,
    opened: {
      version: opened.version,
      criteria: opened.criteria,
      inWords: opened.criteria && inWords(opened.criteria, names),
      createdBy: opened.createdBy,
      createdAt: opened.createdAt,
    },
  };
}

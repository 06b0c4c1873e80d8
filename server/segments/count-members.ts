import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findSegment } from "./find-segment";
import { countMembers } from "./list-members";

export const CountSegmentMembers = z.object({ id: Id });

/** Exactly how many people are in a saved segment at this moment. */
export async function countSegmentMembers(ctx: Context, { id }: z.infer<typeof CountSegmentMembers>) {
  allow(ctx, "project:read");

  const { version, name } = await findSegment(ctx.db, ctx.projectId, id);
  const chosen = { projectId: ctx.projectId, segmentId: id, segmentVersion: version };
  return { name, version, count: await countMembers(ctx, chosen) };
}

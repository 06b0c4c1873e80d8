import { newId } from "@/db/id";
import { allow } from "@/server/access/allow";
import { nameOf } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import type { MovesIn } from "@/server/pinpoint/moves-in";
import { shareProject } from "@/server/projects/lock-project";
import type { CreateSegment } from "./create-segment";
import { insertImported } from "./insert-imported";
import { takeSegments } from "./take-segments";

type Wanted = Pick<CreateSegment, "name" | "tags">;

/** An imported segment that nobody is in yet; files are added to it. */
export async function createImported(ctx: Context, { name, tags }: Wanted, { id }: MovesIn) {
  allow(ctx, "segments:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    await takeSegments(tx, ctx.projectId);
    const createdBy = nameOf(ctx.actor);
    const from = { from: "Amazon Pinpoint" };
    return insertImported(tx, ctx, {
      id,
      name,
      tags,
      listId: newId(),
      createdBy,
      action: "segment.create",
      from,
    });
  });
}

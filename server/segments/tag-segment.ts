import { eq } from "drizzle-orm";
import { segment } from "@/db/schema";
import { Tags } from "@/domain/shared/tags";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockSegment } from "./find-segment";

interface Retagging {
  id: string;
  retag: (tags: Tags) => Tags;
}

/** SEC-2: what its tags become, out of what they are. */
export async function tagSegment(ctx: Context, { id, retag }: Retagging) {
  allow(ctx, "segments:write");

  await ctx.db.transaction(async (tx) => {
    const found = await lockSegment(tx, ctx.projectId, id);
    const tags = Tags.parse(retag(found.tags));
    await tx.update(segment).set({ tags }).where(eq(segment.id, id));
    await recordAudit(tx, ctx, {
      action: "segment.tag",
      subject: { kind: "segment", id, name: found.name },
      before: { tags: found.tags },
      after: { tags },
    });
  });
}

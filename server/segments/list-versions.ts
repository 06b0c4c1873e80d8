import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { segmentVersion } from "@/db/schema";
import { inWords } from "@/domain/segments/in-words";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findSegment } from "./find-segment";
import { segmentNames } from "./segment-names";

export const ListVersions = z.object({
  id: Id,
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** SEG-16: newest first, each as the sentence it says. */
export async function listVersions(ctx: Context, { id, page, pageSize }: z.infer<typeof ListVersions>) {
  allow(ctx, "project:read");

  const found = await findSegment(ctx.db, ctx.projectId, id);
  const [versions, names] = await Promise.all([
    ctx.db
      .select()
      .from(segmentVersion)
      .where(eq(segmentVersion.segmentId, id))
      .orderBy(desc(segmentVersion.version))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    segmentNames(ctx.db, ctx.projectId),
  ]);
  const rows = versions.map(({ version, criteria, createdBy, createdAt }) => ({
    version,
    inWords: criteria ? inWords(criteria, names) : null,
    createdBy,
    createdAt,
  }));
  return { rows, total: found.version };
}

import { and, asc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { segment } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { readAnswers } from "@/server/segments/read-answers";
import { readMembers } from "@/server/segments/read-members";
import { findEndpoint } from "./find-endpoint";
import type { GetPerson } from "./get-person";

const MOST = 200;

/** The project's segments by name, and which of them this person is in at this moment. */
export async function personSegments(ctx: Context, { id }: z.infer<typeof GetPerson>) {
  allow(ctx, "project:read");
  const { db, projectId } = ctx;
  const population = { db, projectId, now: ctx.now() };
  const { lane } = await findEndpoint(db, projectId, id);
  const segments = await db
    .select({ id: segment.id, name: segment.name, kind: segment.kind })
    .from(segment)
    .where(and(eq(segment.projectId, projectId), isNull(segment.deletedAt)))
    .orderBy(asc(segment.name))
    .limit(MOST + 1);
  const asked: Criteria = {
    kind: "group",
    match: "any",
    nodes: segments.map((each) => ({ kind: "segment", segmentId: each.id, isIn: true })),
  };
  const members = await readMembers(population, [{ id, lane }]);
  const answers = (await readAnswers(population, asked, members)).get(id);
  const rows = segments
    .slice(0, MOST)
    .map((each) => ({ ...each, isIn: answers?.segmentIds.has(each.id) ?? false }));
  return { rows, more: segments.length > MOST };
}

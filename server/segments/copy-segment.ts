import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { projectContext } from "@/server/access/project-context";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { copyList } from "./copy-list";
import { insertSegment } from "./create-segment";
import { exportFile } from "./export-file";
import { findSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { insertFromFile } from "./import-file";
import { listOf } from "./list-of";
import { freeName } from "./refuse-taken-name";
import { takeSegments } from "./take-segments";

export const CopySegment = z.object({ id: Id, toProjectId: Id.optional() });

/** U33: a new segment with the criteria in force, in the same project or another one the actor may write to; or with the list of an imported one. */
export async function copySegment(ctx: Context, { id, toProjectId }: z.infer<typeof CopySegment>) {
  allow(ctx, "segments:write");
  if (toProjectId && toProjectId !== ctx.projectId) return copyAcross(ctx, id, toProjectId);

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    await takeSegments(tx, ctx.projectId);
    const found = await findSegment(tx, ctx.projectId, id);
    const { name, description, version } = found;
    const inForce = await findVersion(tx, id, version);
    const { criteria } = inForce;
    if (!criteria) return copyList(tx, ctx, found, listOf(inForce));
    const free = await freeName(tx, ctx.projectId, name, true);
    return insertSegment(tx, ctx, { name: free, description, criteria, action: "segment.copy", copyOf: id });
  });
}

async function copyAcross(ctx: Context, id: string, toProjectId: string) {
  const there = await projectContext(ctx, toProjectId);
  allow(there, "segments:write");
  const { kind, name } = await findSegment(ctx.db, ctx.projectId, id);
  if (kind === "imported") throw listStaysHere(name);
  const file = await exportFile(ctx, { id });
  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, toProjectId);
    await takeSegments(tx, toProjectId);
    return insertFromFile(tx, there, { file, action: "segment.copy", copyOf: id });
  });
}

const listStaysHere = (name: string) =>
  new AppError(
    "conflict",
    `“${name}” is a list of people of this project. Export its people, and import that file over there.`,
  );

import { z } from "zod";
import { type SegmentFile, toFile } from "@/domain/segments/segment-file";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { segmentNames } from "./segment-names";

export const ExportFile = z.object({ id: Id });

/** U33: the criteria in force as a JSON file that another project, or another Waymark, can read. */
export async function exportFile(ctx: Context, { id }: z.infer<typeof ExportFile>): Promise<SegmentFile> {
  allow(ctx, "project:read");

  const { name, description, version } = await findSegment(ctx.db, ctx.projectId, id);
  const { criteria } = await findVersion(ctx.db, id, version);
  if (!criteria)
    throw new AppError("conflict", `“${name}” is an imported list. Export its people, and import that file.`);
  return toFile({ name, description, criteria }, await segmentNames(ctx.db, ctx.projectId));
}

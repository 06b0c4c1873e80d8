import { eq } from "drizzle-orm";
import { z } from "zod";
import { type ImportJob, importJob } from "@/db/schema";
import type { FileRules } from "@/domain/imports/file-rules";
import { type Mapping, reviewMapping } from "@/domain/imports/mapping";
import { channels } from "@/domain/messaging/channel";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { countInProject } from "@/server/projects/lock-project";
import { chooseList, ListChoice } from "./choose-list";
import { findImport, lockImport } from "./find-import";
import { readColumns } from "./read-columns";
import { refuseTooManyActive } from "./refuse-too-many-active";
import { rememberMapping } from "./remembered-mapping";

export const StartImport = z.object({
  id: Id,
  mapping: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(300)),
  defaultChannel: z.enum(channels).nullable(),
  hasHeader: z.boolean(),
  savesPeople: z.boolean().default(true),
  segment: ListChoice,
});

/** Saves where the columns go and what becomes of the people, and hands the file to the engine. */
export async function startImport(ctx: Context, input: z.input<typeof StartImport>) {
  allow(ctx, "people:write");
  const { id, mapping, defaultChannel, hasHeader, savesPeople = true, segment = null } = input;
  if (!savesPeople && !segment)
    throw new AppError("invalid", "Save the people, make a segment of them, or both.", "savesPeople");

  const columns = await readColumns(ctx.db, await findImport(ctx.db, ctx.projectId, id), hasHeader); // of the file, which stays as it is

  return ctx.db.transaction(async (tx) => {
    await countInProject(tx, ctx.projectId);
    const job = await lockImport(tx, ctx.projectId, id);
    if (job.status !== "mapping") throw new AppError("conflict", "This import was started already");
    const limits = await readLimits(tx, ctx.projectId);
    const purpose = { savesPeople, listsPeople: segment !== null };
    refuseMapping(mapping, { columns, defaultChannel, limits, purpose });
    await refuseTooManyActive(tx, ctx.projectId, limits);

    const list = await chooseList(tx, ctx, segment);
    const chosen = { mapping, defaultChannel, hasHeader, columns, savesPeople, ...list };
    await tx
      .update(importJob)
      .set({ status: "queued", ...chosen, startedAt: ctx.now() })
      .where(eq(importJob.id, id));
    const usedAt = ctx.now();
    await rememberMapping(tx, ctx.projectId, {
      columns,
      mapping,
      defaultChannel,
      fileName: job.fileName,
      usedAt,
    });
    await recordAudit(tx, ctx, {
      action: "import.start",
      subject: { kind: "import", id, name: job.fileName },
      after: { mapping, defaultChannel, hasHeader, savesPeople, segment: inWords(list) },
    });
    await wakeEngine(tx, "jobs");
    return { id };
  });
}

function refuseMapping(mapping: Mapping, rules: Omit<FileRules, "delimiter">): void {
  const [problem] = reviewMapping(mapping, rules);
  if (!problem) return;
  const where = problem.column === null ? "" : `Column “${rules.columns[problem.column] ?? ""}”: `;
  throw new AppError("invalid", where + problem.message, "mapping");
}

function inWords({ listMode, segmentName }: Pick<ImportJob, "listMode" | "segmentName">): string | null {
  if (listMode === null) return null;
  const how = { new: "made as", add: "added to", replace: "in place of the list of" }[listMode];
  return `${how} “${segmentName}”`;
}

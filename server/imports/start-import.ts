import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { importJob } from "@/db/schema";
import { reviewMapping } from "@/domain/imports/mapping";
import type { Limits } from "@/domain/limits/limits";
import { channels } from "@/domain/messaging/channel";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { shareProject } from "@/server/projects/lock-project";
import { lockImport } from "./find-import";
import { readColumns } from "./read-columns";
import { rememberMapping } from "./remembered-mapping";

export const StartImport = z.object({
  id: Id,
  mapping: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(300)),
  defaultChannel: z.enum(channels).nullable(),
  hasHeader: z.boolean(),
});

/** Saves where the columns go and hands the file to the engine. */
export async function startImport(ctx: Context, input: z.infer<typeof StartImport>) {
  allow(ctx, "people:write");
  const { id, mapping, defaultChannel, hasHeader } = input;

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const job = await lockImport(tx, ctx.projectId, id);
    if (job.status !== "mapping") throw new AppError("conflict", "This import was started already");
    const columns = await readColumns(ctx.db, job, hasHeader);
    const limits = await readLimits(tx, ctx.projectId);
    const [problem] = reviewMapping(mapping, { columns, defaultChannel, limits });
    if (problem) {
      const where = problem.column === null ? "" : `Column “${columns[problem.column] ?? ""}”: `;
      throw new AppError("invalid", where + problem.message, "mapping");
    }
    const active = and(
      eq(importJob.projectId, ctx.projectId),
      inArray(importJob.status, ["queued", "running"]),
    );
    if ((await tx.$count(importJob, active)) >= limits.importsActive) throw tooManyActive(limits);

    await tx
      .update(importJob)
      .set({ status: "queued", mapping, defaultChannel, hasHeader, columns, startedAt: ctx.now() })
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
      after: { mapping, defaultChannel, hasHeader },
    });
    await wakeEngine(tx);
    return { id };
  });
}

/** QTA-11 */
function tooManyActive({ importsActive }: Limits): AppError {
  const under = importsActive === 1 ? "One import is" : `${importsActive} imports are`;
  return new AppError(
    "conflict",
    `${under} under way. Wait until one is done, or raise the limit in the settings.`,
  );
}

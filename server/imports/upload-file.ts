import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { importJob } from "@/db/schema";
import type { Limits } from "@/domain/limits/limits";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { countInProject } from "@/server/projects/lock-project";
import { writeChunk } from "./chunks";
import { keepChunks, refuseTooLarge } from "./keep-chunks";

interface Upload {
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  bytes?: number; // of the whole, where that is known before
}

/** Keeps a file, piece by piece as it arrives, for an engine on any machine to import. What is no CSV is refused, and nothing of it stays. */
export async function uploadFile(ctx: Context, { fileName, content, bytes = 0 }: Upload) {
  allow(ctx, "people:write");
  const limits = await readLimits(ctx.db, ctx.projectId);
  refuseTooLarge(bytes, limits);
  const job = await begin(ctx, fileName, limits);
  try {
    return await keep(ctx, job, { content, limits });
  } catch (error) {
    await ctx.db.delete(importJob).where(eq(importJob.id, job.id));
    throw error;
  }
}

function begin(ctx: Context, fileName: string, limits: Limits) {
  return ctx.db.transaction(async (tx) => {
    await countInProject(tx, ctx.projectId);
    await refuseTooMany(tx, ctx.projectId, limits);
    const [job] = await tx
      .insert(importJob)
      .values({
        projectId: ctx.projectId,
        fileName: cleanName(fileName),
        status: "uploading",
        startedBy: nameOf(ctx.actor),
        createdAt: ctx.now(),
      })
      .returning();
    if (!job) throw new Error("the insert returned no import");
    return job;
  });
}

interface Arriving {
  content: Upload["content"];
  limits: Limits;
}

async function keep(ctx: Context, job: { id: string; fileName: string }, { content, limits }: Arriving) {
  const kept = await keepChunks(content, limits, (position, chunk) =>
    writeChunk(ctx.db, job.id, position, chunk),
  );
  const { fileBytes } = kept;
  return ctx.db.transaction(async (tx) => {
    const [here] = await tx
      .update(importJob)
      .set({ status: "mapping", ...kept })
      .where(eq(importJob.id, job.id))
      .returning();
    if (!here) throw new AppError("not_found", "The project was deleted while the file was on its way");
    await recordAudit(tx, ctx, {
      action: "import.upload",
      subject: { kind: "import", id: job.id, name: job.fileName },
      after: { fileName: job.fileName, fileBytes },
    });
    return { id: here.id, fileName: here.fileName, fileBytes, columns: here.columns };
  });
}

/** Each takes its size of the database, and those never started go after a day. */
async function refuseTooMany(tx: Db, projectId: string, { importsWaiting }: Limits): Promise<void> {
  const open = inArray(importJob.status, ["uploading", "mapping"]);
  const held = await tx.$count(importJob, and(eq(importJob.projectId, projectId), open));
  if (held < importsWaiting) return;
  throw new AppError(
    "conflict",
    `Uploaded files of this project that wait to be started: ${held}, the most there may be. Start or cancel one of them.`,
  );
}

export function cleanName(fileName: string): string {
  const name = fileName
    .replace(/[\p{Cc}/\\]/gu, " ")
    .trim()
    .slice(0, 200);
  return name === "" ? "people.csv" : name;
}

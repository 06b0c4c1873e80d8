import { and, eq, inArray } from "drizzle-orm";
import { importJob } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { writeChunk } from "./chunks";
import { keepChunks } from "./keep-chunks";

/** IMP-4 */
const MOST_HELD = 10;

interface Upload {
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}

/** Keeps a file, piece by piece as it arrives, for an engine on any machine to import. What is no CSV is refused, and nothing of it stays. */
export async function uploadFile(ctx: Context, { fileName, content }: Upload) {
  allow(ctx, "people:write");
  await refuseTooMany(ctx);

  const [job] = await ctx.db
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
  try {
    return await keep(ctx, job, content);
  } catch (error) {
    await ctx.db.delete(importJob).where(eq(importJob.id, job.id));
    throw error;
  }
}

async function keep(ctx: Context, job: { id: string; fileName: string }, content: Upload["content"]) {
  const kept = await keepChunks(content, (position, chunk) => writeChunk(ctx.db, job.id, position, chunk));
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

/** Each may take 1 GB of the database, and those never started go after a day. */
async function refuseTooMany({ db, projectId }: Context): Promise<void> {
  const open = inArray(importJob.status, ["uploading", "mapping"]);
  const held = await db.$count(importJob, and(eq(importJob.projectId, projectId), open));
  if (held < MOST_HELD) return;
  throw new AppError(
    "conflict",
    `${MOST_HELD} uploaded files of this project wait to be started. Start or cancel one of them.`,
  );
}

export function cleanName(fileName: string): string {
  const name = fileName
    .replace(/[\p{Cc}/\\]/gu, " ")
    .trim()
    .slice(0, 200);
  return name === "" ? "people.csv" : name;
}

import { and, eq, inArray } from "drizzle-orm";
import { importJob } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { readEnv } from "@/server/env";
import { AppError } from "@/server/errors";
import { inChunks, writeChunk } from "./chunks";
import { decodeUpload, encodingOf, noteEncoding, type Passage } from "./decode-upload";
import { describeUpload } from "./describe-upload";
import { type Arrival, unpackUpload } from "./unpack-upload";

/** IMP-4 */
export const LARGEST_FILE_BYTES = 1024 ** 3;
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
  const passage: Passage = { readable: 0, unreadable: 0 };
  let head: Buffer | null = null;
  let position = 0;
  let fileBytes = 0;
  const arrival: Arrival = { bytes: 0 };
  const unpacked = unpackUpload(content, arrival, { unpackedBytes: readEnv().importUnpackedGb * 1024 ** 3 });
  for await (const chunk of inChunks(decodeUpload(unpacked))) {
    if (arrival.bytes > LARGEST_FILE_BYTES) throw tooLarge();
    noteEncoding(passage, chunk);
    head ??= chunk;
    await writeChunk(ctx.db, job.id, position++, chunk);
    fileBytes += chunk.length;
  }
  if (!head) throw new AppError("invalid", "The file is empty.", "file");

  const encoding = encodingOf(passage);
  const described = describeUpload(head, encoding, position === 1);
  return ctx.db.transaction(async (tx) => {
    const [kept] = await tx
      .update(importJob)
      .set({ status: "mapping", fileBytes, encoding, ...described })
      .where(eq(importJob.id, job.id))
      .returning();
    if (!kept) throw new AppError("not_found", "The project was deleted while the file was on its way");
    await recordAudit(tx, ctx, {
      action: "import.upload",
      subject: { kind: "import", id: job.id, name: job.fileName },
      after: { fileName: job.fileName, fileBytes },
    });
    return { id: kept.id, fileName: kept.fileName, fileBytes, columns: kept.columns };
  });
}

export function tooLarge(): AppError {
  return new AppError("too_large", "A file may have at most 1 GB. Split it and import the parts.", "file");
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

function cleanName(fileName: string): string {
  const name = fileName
    .replace(/[\p{Cc}/\\]/gu, " ")
    .trim()
    .slice(0, 200);
  return name === "" ? "people.csv" : name;
}

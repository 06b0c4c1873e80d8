import { and, eq, inArray } from "drizzle-orm";
import { importJob } from "@/db/schema";
import { megabytesInWords } from "@/domain/limits/limit-words";
import type { Limits } from "@/domain/limits/limits";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { readEnv } from "@/server/env";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { inChunks, writeChunk } from "./chunks";
import { decodeUpload, encodingOf, noteEncoding, type Passage } from "./decode-upload";
import { describeUpload } from "./describe-upload";
import { type Arrival, unpackUpload } from "./unpack-upload";

interface Upload {
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  bytes?: number; // of the whole, where that is known before
}

/** Keeps a file, piece by piece as it arrives, for an engine on any machine to import. What is no CSV is refused, and nothing of it stays. */
export async function uploadFile(ctx: Context, { fileName, content, bytes = 0 }: Upload) {
  allow(ctx, "people:write");
  const limits = await readLimits(ctx.db, ctx.projectId);
  if (bytes > bytesOf(limits)) throw tooLarge(limits);
  await refuseTooMany(ctx, limits);

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
    return await keep(ctx, job, { content, limits });
  } catch (error) {
    await ctx.db.delete(importJob).where(eq(importJob.id, job.id));
    throw error;
  }
}

interface Arriving {
  content: Upload["content"];
  limits: Limits;
}

async function keep(ctx: Context, job: { id: string; fileName: string }, { content, limits }: Arriving) {
  const passage: Passage = { readable: 0, unreadable: 0 };
  let head: Buffer | null = null;
  let position = 0;
  let fileBytes = 0;
  const arrival: Arrival = { bytes: 0 };
  const unpacked = unpackUpload(content, arrival, { unpackedBytes: readEnv().importUnpackedGb * 1024 ** 3 });
  for await (const chunk of inChunks(decodeUpload(unpacked))) {
    if (arrival.bytes > bytesOf(limits)) throw tooLarge(limits);
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

const bytesOf = ({ importMegabytes }: Limits) => importMegabytes * 1024 ** 2;

/** IMP-4 */
function tooLarge({ importMegabytes }: Limits): AppError {
  const most = megabytesInWords(importMegabytes);
  return new AppError("too_large", `A file may have at most ${most}. Split it and import the parts.`, "file");
}

/** Each takes its size of the database, and those never started go after a day. */
async function refuseTooMany({ db, projectId }: Context, { importsWaiting }: Limits): Promise<void> {
  const open = inArray(importJob.status, ["uploading", "mapping"]);
  const held = await db.$count(importJob, and(eq(importJob.projectId, projectId), open));
  if (held < importsWaiting) return;
  throw new AppError(
    "conflict",
    `Uploaded files of this project that wait to be started: ${held}, the most there may be. Start or cancel one of them.`,
  );
}

function cleanName(fileName: string): string {
  const name = fileName
    .replace(/[\p{Cc}/\\]/gu, " ")
    .trim()
    .slice(0, 200);
  return name === "" ? "people.csv" : name;
}

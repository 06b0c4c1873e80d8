import { and, eq } from "drizzle-orm";
import { bucketImport, bucketObject, bucketPiece, importJob } from "@/db/schema";
import type { Limits } from "@/domain/limits/limits";
import { recordAudit } from "@/server/audit/record-audit";
import { AppError } from "@/server/errors";
import { keepChunks } from "@/server/imports/keep-chunks";
import { ObjectDropped } from "./fail-object";
import { countFiles, engineContext, holdRun, Interrupted, type Run, type Taken } from "./run";

type Kept = Awaited<ReturnType<typeof keepChunks>>;

/** Makes the chunks an import reads out of the pieces; those of an engine that died are the same and are passed over. */
export async function unpackObject(run: Run, object: Taken, limits: Limits): Promise<void> {
  const here = await chunksHere(run, object.jobId);
  const kept = await keepChunks(pieces(run, object.jobId), limits, async (position, chunk) => {
    if (position >= here) await keepChunk(run, object.jobId, position, chunk);
  });
  await finish(run, object, kept);
}

async function chunksHere({ db }: Run, jobId: string): Promise<number> {
  const [here] = await db.raw<{ count: number }[]>`
    select count(*)::int as count from import_chunk where job_id = ${jobId}`;
  return here?.count ?? 0;
}

async function* pieces({ db, signal }: Run, jobId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const [piece] = await db.raw<{ content: Buffer }[]>`
      select content from bucket_piece where job_id = ${jobId} and position = ${position}`;
    if (!piece) return;
    if (signal?.aborted) throw new Interrupted();
    yield piece.content;
  }
}

async function keepChunk(
  { db, folder, holder }: Run,
  jobId: string,
  position: number,
  chunk: Buffer,
): Promise<void> {
  const kept = await db.raw`
    insert into import_chunk (job_id, position, content)
    select j.id, ${position}, ${chunk} from import_job j, bucket_import b
    where j.id = ${jobId} and j.status = 'fetching'
      and b.id = ${folder.id} and b.status = 'running' and b.lease_holder = ${holder}`;
  if (kept.count === 0) throw new ObjectDropped();
}

/** The file is an import like those that are uploaded: from here on it waits for its mapping. */
async function finish(run: Run, object: Taken, kept: Kept): Promise<void> {
  const { folder } = run;
  refuseOtherFormat(folder.format, kept.format);
  await run.db.transaction(async (tx) => {
    await holdRun(tx, run);
    const [job] = await tx
      .update(importJob)
      .set({ status: "mapping", bytesRead: 0, ...kept })
      .where(and(eq(importJob.id, object.jobId), eq(importJob.status, "fetching")))
      .returning({ fileName: importJob.fileName, source: importJob.source });
    if (!job) throw new ObjectDropped();
    await tx.delete(bucketPiece).where(eq(bucketPiece.jobId, object.jobId));
    const itself = and(eq(bucketObject.importId, folder.id), eq(bucketObject.key, object.key));
    await tx.update(bucketObject).set({ state: "taken" }).where(itself);
    await tx.update(bucketImport).set({ format: kept.format }).where(eq(bucketImport.id, folder.id));
    await countFiles(tx, folder.id, { taken: 1 });
    await recordAudit(tx, engineContext(run), {
      action: "import.fetch",
      subject: { kind: "import", id: object.jobId, name: job.fileName },
      after: { place: job.source?.place, fileBytes: kept.fileBytes, for: folder.startedBy },
    });
  });
  folder.format = kept.format;
}

const words = { csv: "CSV", json: "newline-delimited JSON" };

function refuseOtherFormat(wanted: Kept["format"] | null, found: Kept["format"]): void {
  if (wanted === null || wanted === found) return;
  throw new AppError(
    "invalid",
    `This file is ${words[found]}, and the files of its folder are imported as ${words[wanted]}: one import takes one format. Import this file by itself.`,
  );
}

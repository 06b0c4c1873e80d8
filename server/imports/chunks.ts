import type { Database } from "@/db/client";

export const CHUNK_BYTES = 1024 * 1024;

/** One piece of an uploaded file; null beyond its end. */
export async function readChunk(db: Database, jobId: string, position: number): Promise<Buffer | null> {
  const [chunk] = await db.raw<{ content: Buffer }[]>`
    select content from import_chunk where job_id = ${jobId} and position = ${position}`;
  return chunk?.content ?? null;
}

export async function writeChunk(
  db: Database,
  jobId: string,
  position: number,
  content: Buffer,
): Promise<void> {
  await db.raw`
    insert into import_chunk (job_id, position, content) values (${jobId}, ${position}, ${content})`;
}

/** Pieces of any size → pieces of one size, but for the last. */
export async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const piece of content) {
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes < CHUNK_BYTES) continue;
    let all = Buffer.concat(held);
    for (; all.length >= CHUNK_BYTES; all = all.subarray(CHUNK_BYTES)) yield all.subarray(0, CHUNK_BYTES);
    held = [all];
    heldBytes = all.length;
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}

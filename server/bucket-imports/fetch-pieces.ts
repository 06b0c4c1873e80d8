import { and, eq } from "drizzle-orm";
import { bucketPiece, importJob } from "@/db/schema";
import { BucketFailed } from "@/server/buckets/s3/failure";
import { readObject } from "@/server/buckets/s3/read-object";
import { inChunks } from "@/server/imports/chunks";
import { ObjectDropped } from "./fail-object";
import { holdRun, Interrupted, type Run, type Taken } from "./run";

/** Brings a file here as it lies in the bucket, from the byte on where the last engine stopped. */
export async function fetchPieces(run: Run, object: Taken): Promise<void> {
  const { key, etag, jobId } = object;
  let { count, bytes } = await piecesHere(run, jobId);
  if (bytes === object.bytes) return;
  const signal = run.signal ? { signal: run.signal } : {};
  for await (const piece of inChunks(readObject(run.bucket, { key, etag, from: bytes, ...signal }))) {
    bytes += piece.length;
    if (bytes > object.bytes) throw otherSize(); // or a server could send for ever
    await keepPiece(run, jobId, { position: count++, content: piece, bytes });
    if (bytes < object.bytes && run.isSpent()) throw new Interrupted();
  }
  if (bytes !== object.bytes) throw otherSize();
}

const otherSize = () =>
  new BucketFailed("changed", "The file came with another size than it was listed with.");

async function piecesHere({ db }: Run, jobId: string) {
  const [here] = await db.raw<{ count: number; bytes: number }[]>`
    select count(*)::int as count, coalesce(sum(length(content)), 0)::float8 as bytes
    from bucket_piece where job_id = ${jobId}`;
  return here ?? { count: 0, bytes: 0 };
}

interface Piece {
  position: number;
  content: Buffer;
  bytes: number; // with it
}

/** The import shows how much is here; as long as it is fetched, nobody reads on from there. */
async function keepPiece(run: Run, jobId: string, { position, content, bytes }: Piece): Promise<void> {
  await run.db.transaction(async (tx) => {
    await holdRun(tx, run);
    const noted = await tx
      .update(importJob)
      .set({ bytesRead: bytes })
      .where(and(eq(importJob.id, jobId), eq(importJob.status, "fetching")))
      .returning({ id: importJob.id });
    if (noted.length === 0) throw new ObjectDropped();
    await tx.insert(bucketPiece).values({ jobId, position, content });
  });
}

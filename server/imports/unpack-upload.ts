import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { AppError } from "@/server/errors";

/** What is known of an upload as it came over the wire. */
export interface Arrival {
  bytes: number;
}

export interface UnpackLimits {
  unpackedBytes: number;
}

/** A file of people packs 5 to 50 times; what claims to be more is made to fill a disk. */
const HIGHEST_RATIO = 250;
const RATIO_COUNTS_FROM = 64 * 1024 * 1024;

/** Unpacks gzip, whatever the file is called; all else passes as it is. Counts what arrives. */
export async function* unpackUpload(
  content: AsyncIterable<Uint8Array>,
  arrival: Arrival,
  { unpackedBytes }: UnpackLimits,
): AsyncGenerator<Uint8Array> {
  const pieces = counted(content, arrival);
  const { head, isGzip } = await firstBytes(pieces);
  const whole = following(head, pieces);
  if (!isGzip) {
    yield* whole;
    return;
  }
  let unpacked = 0;
  for await (const piece of gunzip(whole)) {
    unpacked += piece.length;
    if (unpacked > unpackedBytes) throw tooMuch(`more than ${Math.round(unpackedBytes / 1024 ** 3)} GB`);
    if (unpacked > RATIO_COUNTS_FROM && unpacked > arrival.bytes * HIGHEST_RATIO)
      throw tooMuch(`${HIGHEST_RATIO} times its size`);
    yield piece;
  }
}

function tooMuch(size: string): AppError {
  return new AppError("too_large", `Unpacked, this file has ${size}. Split it and import the parts.`, "file");
}

async function* counted(content: AsyncIterable<Uint8Array>, arrival: Arrival) {
  for await (const piece of content) {
    arrival.bytes += piece.length;
    yield piece;
  }
}

async function firstBytes(pieces: AsyncGenerator<Uint8Array>) {
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const piece = await pieces.next();
    if (piece.done) break;
    head = Buffer.concat([head, piece.value]);
  }
  return { head, isGzip: head[0] === 0x1f && head[1] === 0x8b };
}

async function* following(head: Uint8Array, pieces: AsyncGenerator<Uint8Array>) {
  if (head.length > 0) yield head;
  yield* pieces;
}

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed, { objectMode: false });
  const gunzipped = createGunzip({ chunkSize: 256 * 1024 });
  source.on("error", (error) => gunzipped.destroy(error));
  try {
    yield* source.pipe(gunzipped);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "Z_BUF_ERROR")
      throw new AppError(
        "invalid",
        "The compressed file is cut short. Pack it again and upload it once more.",
        "file",
      );
    if (code.startsWith("Z_"))
      throw new AppError(
        "invalid",
        "The compressed file is damaged. Pack it again and upload it once more.",
        "file",
      );
    throw error;
  } finally {
    source.destroy();
    gunzipped.destroy();
  }
}

import { readEnv } from "@/server/env";
import { AppError } from "@/server/errors";
import { inChunks } from "./chunks";
import { decodeUpload, encodingOf, noteEncoding, type Passage } from "./decode-upload";
import { describeUpload } from "./describe-upload";
import { type Arrival, unpackUpload } from "./unpack-upload";

/** IMP-4 */
export const LARGEST_FILE_BYTES = 1024 ** 3;

type Keep = (position: number, chunk: Buffer) => Promise<void>;

/** A file as it arrives → the chunks an import reads, kept one by one, and what the file is. What is no CSV or JSON is refused. */
export async function keepChunks(content: AsyncIterable<Uint8Array>, keep: Keep) {
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
    await keep(position++, chunk);
    fileBytes += chunk.length;
  }
  if (!head) throw new AppError("invalid", "The file is empty.", "file");

  const encoding = encodingOf(passage);
  return { fileBytes, encoding, ...describeUpload(head, encoding, position === 1) };
}

export function tooLarge(): AppError {
  return new AppError("too_large", "A file may have at most 1 GB. Split it and import the parts.", "file");
}

import { megabytesInWords } from "@/domain/limits/limit-words";
import type { Limits } from "@/domain/limits/limits";
import { readEnv } from "@/server/env";
import { AppError } from "@/server/errors";
import { inChunks } from "./chunks";
import { decodeUpload, encodingOf, noteEncoding, type Passage } from "./decode-upload";
import { describeUpload } from "./describe-upload";
import { type Arrival, unpackUpload } from "./unpack-upload";

type Keep = (position: number, chunk: Buffer) => Promise<void>;

/** A file as it arrives → the chunks an import reads, kept one by one, and what the file is. What is no CSV or JSON is refused. */
export async function keepChunks(content: AsyncIterable<Uint8Array>, limits: Limits, keep: Keep) {
  const passage: Passage = { readable: 0, unreadable: 0 };
  let head: Buffer | null = null;
  let position = 0;
  let fileBytes = 0;
  const arrival: Arrival = { bytes: 0 };
  const unpacked = unpackUpload(content, arrival, { unpackedBytes: readEnv().importUnpackedGb * 1024 ** 3 });
  for await (const chunk of inChunks(decodeUpload(unpacked))) {
    refuseTooLarge(arrival.bytes, limits);
    noteEncoding(passage, chunk);
    head ??= chunk;
    await keep(position++, chunk);
    fileBytes += chunk.length;
  }
  if (!head) throw new AppError("invalid", "The file is empty.", "file");

  const encoding = encodingOf(passage);
  return { fileBytes, encoding, ...describeUpload(head, encoding, position === 1) };
}

/** IMP-4 */
export function refuseTooLarge(bytes: number, { importMegabytes }: Limits): void {
  if (bytes <= importMegabytes * 1024 ** 2) return;
  const most = megabytesInWords(importMegabytes);
  throw new AppError("too_large", `A file may have at most ${most}. Split it and import the parts.`, "file");
}

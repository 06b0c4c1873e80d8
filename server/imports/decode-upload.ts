import { isAscii, isUtf8 } from "node:buffer";
import { type Sniffed, sniffForm, type TextForm } from "@/domain/imports/sniff";
import type { ImportEncoding } from "@/domain/imports/status";
import { AppError } from "@/server/errors";

const SNIFFED_BYTES = 4096;

/** What is learnt of a file's encoding while it passes by. */
export interface Passage {
  readable: number; // characters beyond ASCII that are UTF-8
  unreadable: number; // and that are not
}

/** UTF-16 → UTF-8, byte order marks away, old Mac line ends → new; all else as it is. Refuses what is no CSV, in words. */
export async function* decodeUpload(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const pieces = content[Symbol.asyncIterator]();
  const head = await readHead(pieces);
  const sniffed: Sniffed = sniffForm(head.subarray(0, SNIFFED_BYTES));
  if (!sniffed.ok) throw new AppError("invalid", sniffed.reason, "file");

  const decode = decoderOf(sniffed.form);
  const mac = isMacText(head);
  yield tidy(decode(head), mac);
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next())
    yield tidy(decode(piece.value), mac);
}

async function readHead(pieces: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < SNIFFED_BYTES) {
    const piece = await pieces.next();
    if (piece.done) break;
    held.push(piece.value);
    bytes += piece.value.length;
  }
  return Buffer.concat(held);
}

function decoderOf(form: TextForm): (piece: Uint8Array) => Buffer {
  if (form === "utf-8") return (piece) => Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  if (form === "utf-8-bom") {
    let marked = true;
    return (piece) => {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      const rest = marked ? bytes.subarray(3) : bytes;
      marked = false;
      return rest;
    };
  }
  const decoder = new TextDecoder(form); // takes the mark away itself
  return (piece) => Buffer.from(decoder.decode(piece, { stream: true }));
}

const LINE_FEED = 10;
const RETURN = 13;

function isMacText(head: Buffer): boolean {
  return head.includes(RETURN) && !head.includes(LINE_FEED);
}

function tidy(piece: Buffer, mac: boolean): Buffer {
  for (let at = mac ? piece.indexOf(RETURN) : -1; at >= 0; at = piece.indexOf(RETURN, at))
    piece[at] = LINE_FEED;
  return piece;
}

/** Looks at each chunk before it is kept. A character cut in two by a chunk's end is let pass. */
export function noteEncoding(passage: Passage, chunk: Buffer): void {
  if (isAscii(chunk)) return;
  const whole = chunk.subarray(wholeStart(chunk), wholeEnd(chunk));
  if (isUtf8(whole)) {
    passage.readable++;
    return;
  }
  for (const character of whole.toString("utf8")) {
    if (character === "\ufffd") passage.unreadable++;
    else if (character > "\u007f") passage.readable++;
  }
}

/** A file with more that cannot be read than can is an old Windows one; a mostly readable one has a few bad cells, which are named. */
export function encodingOf({ readable, unreadable }: Passage): ImportEncoding {
  return unreadable > readable ? "windows-1252" : "utf-8";
}

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

function wholeStart(chunk: Buffer): number {
  let start = 0;
  while (start < 3 && isContinuation(chunk[start])) start++;
  return start;
}

function wholeEnd(chunk: Buffer): number {
  let last = chunk.length - 1;
  while (last > chunk.length - 4 && isContinuation(chunk[last])) last--;
  return (chunk[last] ?? 0) >= 0xc0 ? last : chunk.length;
}

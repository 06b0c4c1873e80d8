import { md5 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Helper, HelperFault } from "./define";
import { textOf } from "./values";

const hash = (digest: (bytes: Uint8Array) => Uint8Array): Helper => ({
  takes: [1, 1],
  run: ([value]) => bytesToHex(digest(utf8ToBytes(textOf(value)))),
});

/** HLP-4: of text in UTF-8. */
export const encodings = {
  md5: hash(md5),
  sha256: hash(sha256),
  sha512: hash(sha512),
  encode64: { takes: [1, 1], run: ([value]) => btoa(binary(utf8ToBytes(textOf(value)))) },
  decode64: { takes: [1, 1], run: ([value]) => decoded(textOf(value)) },
  uuid: { takes: [0, 0], run: (_, { moment, count }) => uuidOf(`${moment.seed} ${count()}`) },
} satisfies Record<string, Helper>;

const CHUNK = 8_192;

function binary(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

function decoded(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new HelperFault(`“${text.slice(0, 60)}” is not text in Base64`, { cause: error });
  }
}

/** Looks random (version 4), and is the same for the same seed. */
function uuidOf(seed: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(seed)));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}

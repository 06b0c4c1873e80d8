import { timingSafeEqual } from "node:crypto";
import { sign } from "@/server/access/secrets";
import { packMessage, type TrackedMessage, unpackMessage } from "./pack-message";

/** What a link of a mail does, or its mark that a bounce brings back; to leave is to click on a link that the template calls its way out (TPL-4). Each kind is signed for itself: an open can never be made into an unsubscribe. */
export type TokenKind = "open" | "click" | "leave" | "unsubscribe" | "bounce";

const VERSION = 1;
const MAC_BYTES = 16;
const MOST_CHARACTERS = 16_384;

/** Makes the tokens of one message; what they share is packed once. */
export function tokensOf(message: TrackedMessage) {
  const packed = Buffer.concat([Buffer.of(VERSION), packMessage(message)]);
  return (kind: TokenKind, target = "") => {
    const body = target ? Buffer.concat([packed, Buffer.from(target)]) : packed;
    return Buffer.concat([macOf(body, kind), body]).toString("base64url");
  };
}

/** What a token says, or null when we never made it, or not for this. A target is an http(s) address. */
export function readToken(
  kind: TokenKind,
  token: string,
): { message: TrackedMessage; target: string } | null {
  if (token.length > MOST_CHARACTERS || !/^[\w-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(MAC_BYTES);
  if (body.length === 0 || !timingSafeEqual(macOf(body, kind), bytes.subarray(0, MAC_BYTES))) return null;
  if (body.readUInt8(0) !== VERSION) return null;
  const { message, rest } = unpackMessage(body.subarray(1));
  const target = rest.toString("utf8");
  if ((kind === "click" || kind === "leave") && !isWebAddress(target)) return null;
  return { message, target };
}

export function isWebAddress(target: string): boolean {
  return /^https?:\/\//i.test(target) && URL.canParse(target);
}

function macOf(body: Buffer, kind: TokenKind): Buffer {
  return sign(body, `tracking:${kind}`).subarray(0, MAC_BYTES);
}

import { hash } from "node:crypto";

/** 256 lanes, for ever: the number stands in stored rows, tracking links and Message-IDs. */
export const LANES = 256;

/** The lane of an endpoint's or user's rows: the second byte of its MD5. Its SQL twin is the function lane_of(text); lane.test.ts pins both. */
export function laneOf(id: string): number {
  return Number.parseInt(hash("md5", id, "hex").slice(2, 4), 16);
}

import { createHash } from "node:crypto";

/** 256 lanes, for ever: the number stands in stored rows, tracking links and Message-IDs. */
export const LANES = 256;

/** The lane of an endpoint's or user's rows. Its SQL twin is the function lane_of(text); lane.test.ts pins both. */
export function laneOf(id: string): number {
  return createHash("md5").update(id).digest().readUInt16BE(0) & (LANES - 1);
}

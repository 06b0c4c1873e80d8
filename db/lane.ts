import { hash } from "node:crypto";

/** 256 lanes, for ever: the number stands in stored rows, tracking links and Message-IDs. */
export const LANES = 256;

/** A batch asks for the lane of each of its people several times: to find them, to write them, to tell of them. */
const recent = new Map<string, number>();
const MOST_RECENT = 20_000;

/** The lane of an endpoint's or user's rows: the second byte of its MD5. Its SQL twin is the function lane_of(text); lane.test.ts pins both. */
export function laneOf(id: string): number {
  const known = recent.get(id);
  if (known !== undefined) return known;
  const lane = Number.parseInt(hash("md5", id, "hex").slice(2, 4), 16);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(id, lane);
  return lane;
}

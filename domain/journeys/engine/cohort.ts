import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** 0 to 9,999, the same for ever for this participant at this activity, and independent of any other activity. The SQL of campaigns makes cohorts by the same rule. */
export function cohortAt(journeyId: string, activityId: string, participant: string): number {
  const hex = bytesToHex(md5(utf8ToBytes(`${journeyId}/${activityId}/${participant}`)));
  return Number.parseInt(hex.slice(0, 7), 16) % 10_000;
}

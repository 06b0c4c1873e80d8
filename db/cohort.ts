import { hash } from "node:crypto";

/** A campaign's audience falls into so many cohorts; a run is for a stretch of them. */
export const COHORTS = 10_000;

/** CMP-14: the same in every run of a campaign, and for all endpoints of an address. Its SQL twin is the function campaign_cohort(uuid, text); server/engine/planning/cohorts.test.ts pins both. */
export function campaignCohort(
  campaignId: string,
  { addressKey, id }: { addressKey: string; id: string },
): number {
  return Number.parseInt(hash("md5", `${campaignId}/${addressKey || id}`, "hex").slice(0, 7), 16) % COHORTS;
}

import type { RawSql } from "@/db/client";
import { COHORTS } from "@/db/cohort";
import type { Planning } from "./planning";

/** An endpoint's cohort in the run's campaign: the same for all endpoints of an address. */
const cohort = (sql: RawSql, { campaignId }: Planning) =>
  sql`campaign_cohort(${campaignId}::uuid, coalesce(nullif(e.address_key, ''), e.id))`;

const isUndivided = ({ campaignId, cohortFrom, cohortTo }: Planning) =>
  campaignId === null || (cohortFrom === 0 && cohortTo === COHORTS - 1);

/** CMP-14: leaves those of the endpoints `e` whom the run is for, and those held out, where it lists them. */
export function inCohorts(sql: RawSql, run: Planning) {
  if (isUndivided(run)) return sql``;
  const { cohortFrom, cohortTo, holdoutBelow } = run;
  return sql`and (${cohort(sql, run)} between ${cohortFrom} and ${cohortTo} or ${cohort(sql, run)} < ${holdoutBelow})
    ${notYet(sql, run)}`;
}

/** Whose address has changed since the test is in another cohort now, and had their message (or none) then. */
function notYet(sql: RawSql, { runId, campaignId, toKeptBack }: Planning) {
  if (!toKeptBack) return sql``;
  return sql`and not exists (
    select from message m where m.lane = e.lane and m.recipient_id = e.id and m.occasion_id in (
      select o.id from run o where o.campaign_id = ${campaignId} and o.id <> ${runId} and not o.to_kept_back))`;
}

/** 'holdout' for those who get nothing, or null. */
export function heldOut(sql: RawSql, run: Planning) {
  if (run.campaignId === null || run.holdoutBelow === 0) return sql`null::text`;
  return sql`case when ${cohort(sql, run)} < ${run.holdoutBelow} then 'holdout' end`;
}

import type { RawSql } from "@/db/client";
import type { Planning } from "./planning";

/** A run to be planned, with the ranges that are done. */
export interface PlanningRun extends Omit<Planning, "duplicates"> {
  rangeLanes: number;
  duplicatesAt: Date | null;
  /** Whom it is for is known: always of everyone, of a segment once its snapshot is taken. */
  isAudienceKnown: boolean;
  planned: number[];
}

/** In turn. Asked four times a second by each engine, so it is plain SQL. */
export async function planningRuns(sql: RawSql): Promise<PlanningRun[]> {
  return sql<PlanningRun[]>`
    select r.id as "runId", r.project_id as "projectId", r.campaign_id as "campaignId", r.channel,
      r.as_of as "asOf", r.range_lanes as "rangeLanes", r.duplicates_at as "duplicatesAt",
      r.total_cap as "totalCap", r.cohort_from as "cohortFrom", r.cohort_to as "cohortTo",
      r.holdout_below as "holdoutBelow", r.to_kept_back as "toKeptBack", r.local_time as "localTime",
      p.estimate_zones as "estimateZones", p.assumed_zone as "assumedZone",
      case when r.audience ->> 'kind' <> 'everyone' then r.id end as "audienceId",
      r.audience ->> 'kind' = 'everyone' or exists (select from audience a where a.id = r.id) as "isAudienceKnown",
      array(select x.first_lane from run_range x where x.run_id = r.id) as planned
    from run r join project p on p.id = r.project_id
    where r.state = 'planning' and p.deleted_at is null
    order by r.priority desc, r.created_at`;
}

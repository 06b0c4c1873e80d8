import type { RawSql } from "@/db/client";

/** A run to be planned, with the ranges that are done. */
export interface PlanningRun {
  runId: string;
  projectId: string;
  campaignId: string | null;
  channel: string;
  asOf: Date;
  rangeLanes: number;
  duplicatesAt: Date | null;
  totalCap: number | null;
  audienceId: string | null;
  /** Whom it is for is known: always of everyone, of a segment once its snapshot is taken. */
  isAudienceKnown: boolean;
  planned: number[];
}

/** In turn. Asked four times a second by each engine, so it is plain SQL. */
export async function planningRuns(sql: RawSql): Promise<PlanningRun[]> {
  return sql<PlanningRun[]>`
    select r.id as "runId", r.project_id as "projectId", r.campaign_id as "campaignId", r.channel,
      r.as_of as "asOf", r.range_lanes as "rangeLanes", r.duplicates_at as "duplicatesAt",
      p.total_cap as "totalCap", case when r.audience ->> 'kind' = 'segment' then r.id end as "audienceId",
      r.audience ->> 'kind' = 'everyone' or exists (select from audience a where a.id = r.id) as "isAudienceKnown",
      array(select x.first_lane from run_range x where x.run_id = r.id) as planned
    from run r join project p on p.id = r.project_id
    where r.state = 'planning' and p.deleted_at is null
    order by r.priority desc, r.created_at`;
}

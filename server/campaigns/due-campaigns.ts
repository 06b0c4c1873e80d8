import type { RawSql } from "@/db/client";

export interface DueCampaign {
  id: string;
  projectId: string;
}

const MOST = 20;

/** Campaigns whose next run is to be opened, or whose segment is gone while they wait, in turn. Asked four times a second by each engine, so it is plain SQL. */
export async function dueCampaigns(sql: RawSql, now: Date): Promise<DueCampaign[]> {
  return sql<DueCampaign[]>`
    select c.id, c.project_id as "projectId" from campaign c join project p on p.id = c.project_id
    where c.next_run_at is not null and c.status in ('scheduled', 'executing', 'pending_next_run')
      and p.deleted_at is null
      and (c.next_run_at <= ${now} or (c.audience ->> 'kind' = 'segment' and exists (
        select from segment s where s.id = (c.audience ->> 'segmentId')::uuid and s.deleted_at is not null)))
    order by c.next_run_at limit ${MOST}`;
}

import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { endpoint } from "@/db/schema";
import type { Story } from "./history";

/** One statement for all of them. */
export async function insertPeople(tx: Db, people: (typeof endpoint.$inferInsert)[]): Promise<void> {
  await tx.execute(sql`
    insert into endpoint (project_id, id, lane, channel, address, address_key, user_id, opt_out, status, cohort_id,
      attributes, metrics, demographic, location, user_attributes, effective_at, created_at, updated_at)
    select "projectId", id, lane, channel, address, "addressKey", "userId", "optOut", status, "cohortId",
      attributes, metrics, demographic, location, "userAttributes", "effectiveAt", "createdAt", "updatedAt"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p ("projectId" uuid, id text, lane smallint, channel text,
      address text, "addressKey" text, "userId" text, "optOut" text, status text, "cohortId" smallint, attributes jsonb,
      metrics jsonb, demographic jsonb, location jsonb, "userAttributes" jsonb, "effectiveAt" timestamptz,
      "createdAt" timestamptz, "updatedAt" timestamptz)`);
}

export interface SampleRun {
  id: string;
  projectId: string;
  campaignId: string;
}

/** A story a row, as JSON: each table takes all of its rows in one statement. */
const told = (stories: Story[]) => {
  const rows = stories.map(({ recipient, outcome, reason, sentAt, opened, clicked, unsubscribedAt }) => ({
    id: recipient.id,
    lane: recipient.lane,
    address: recipient.address,
    user_id: recipient.userId,
    outcome,
    reason,
    detail: outcome === "failed" ? "550 5.1.1 There is no such mailbox" : null,
    sent_at: sentAt,
    opened,
    clicked,
    unsubscribed_at: unsubscribedAt,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (id text, lane smallint, address text, user_id text,
    outcome text, reason text, detail text, sent_at timestamptz, opened timestamptz[], clicked timestamptz[],
    unsubscribed_at timestamptz)`;
};

export async function insertMessages(tx: Db, run: SampleRun, stories: Story[]): Promise<void> {
  await tx.execute(sql`
    insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, reason, detail, due_at, attempts,
      address, provider_ref, updated_at)
    select ${run.id}, id, lane, ${run.projectId}, ${run.id}, outcome, reason, detail, sent_at,
      case outcome when 'skipped' then 0 else 1 end, case when outcome <> 'skipped' then address end,
      case outcome when 'accepted' then 'sample' end, sent_at
    from ${told(stories)}`);
  await tx.execute(sql`
    insert into engagement (occasion_id, recipient_id, lane, project_id, run_id, opened_at, clicked_at, unsubscribed_at,
      bounced_at, opens, clicks)
    select ${run.id}, id, lane, ${run.projectId}, ${run.id}, opened[1], clicked[1], unsubscribed_at,
      case outcome when 'failed' then sent_at end, cardinality(opened), cardinality(clicked)
    from ${told(stories)} where cardinality(opened) > 0 or outcome = 'failed'`);
}

/** The partitions of these days must exist. */
export async function insertEvents(tx: Db, run: SampleRun, stories: Story[]): Promise<void> {
  await tx.execute(sql`
    insert into event (id, arrived_at, lane, project_id, type, endpoint_id, user_id, occurred_at, run_id, campaign_id,
      occasion_id, attributes, metrics)
    select md5(concat_ws('|', ${run.id}::text, s.id, e.type, e.at))::uuid, e.at, s.lane, ${run.projectId}, e.type, s.id, s.user_id, e.at, ${run.id},
      ${run.campaignId}, ${run.id}, e.attributes::jsonb, '{}'
    from ${told(stories)},
      lateral (
        select '_campaign.send' as type, sent_at as at, '{}' as attributes where outcome <> 'skipped'
        union all select '_email.send', sent_at, '{}' where outcome <> 'skipped'
        union all select '_email.delivered', sent_at, '{}' where outcome = 'accepted'
        union all select '_email.hardbounce', sent_at, '{}' where outcome = 'failed'
        union all select '_email.open', unnest(opened), '{}'
        union all select '_email.click', unnest(clicked), '{"link": "https://kestrel.example/"}'
        union all select '_email.unsubscribe', unsubscribed_at, '{}' where unsubscribed_at is not null
      ) e
    on conflict do nothing`);
}

import type { Database } from "@/db/client";
import { addressKeyOf } from "@/domain/endpoints/address";
import { addTallies, type Tally } from "@/server/engine/queue/add-tallies";
import { appendEvents, type Sql } from "@/server/events/append-events";
import { suppress } from "@/server/suppressions/suppress";
import { type TrackedRun, trackedRun } from "./tracked-run";
import { slotOf, type Visit } from "./visit";

export interface Bounce extends Pick<Visit, "message" | "at"> {
  /** The address is gone for good. */
  hard: boolean;
  /** What the receiving server said. */
  detail: string;
}

/** EML-19: a mail that was taken came back later. The same news twice changes nothing, and is false; a hard bounce after a soft one counts in its place. */
export async function recordBounce({ raw }: Pick<Database, "raw">, bounce: Bounce): Promise<boolean> {
  const { message, at, hard, detail } = bounce;
  return raw.begin(async (tx) => {
    const run = await trackedRun(tx, message);
    const address = run && (await takenAddress(tx, bounce));
    if (!run || address === null) return false;
    const before = await markBounced(tx, bounce, run.runId);
    if (before === "known") return false;
    await appendEvents(tx, [eventOf(bounce, run)]);
    await addTallies(tx, talliesOf(bounce, run.runId, before));
    if (hard) {
      const { projectId } = message;
      const addressKey = addressKeyOf("EMAIL", address);
      await suppress(tx, [{ addressKey, reason: "BOUNCE", detail, projectId, at }]);
    }
    return true;
  });
}

/** The address of a mail that somebody took; null: there is none such, or it was refused at once and counted then. */
async function takenAddress(sql: Sql, { message }: Bounce): Promise<string | null> {
  const { occasionId, recipientId, lane, projectId } = message;
  const [taken] = await sql<{ address: string }[]>`
    select coalesce(m.address, '') as address from message m
    where m.occasion_id = ${occasionId} and m.recipient_id = ${recipientId} and m.lane = ${lane}
      and m.project_id = ${projectId} and m.state in ('accepted', 'unknown', 'sending')`;
  return taken?.address ?? null;
}

function eventOf({ message, at, hard, detail }: Bounce, { runId, campaignId }: TrackedRun) {
  const { projectId, recipientId: endpointId, lane, occasionId } = message;
  const type = hard ? "_email.hardbounce" : "_email.softbounce";
  const about = { projectId, endpointId, lane, occasionId, runId, campaignId };
  return { ...about, type, occurredAt: at, attributes: { detail } };
}

type Before = "nothing" | "soft" | "known";

/** What was known of it before. */
async function markBounced(sql: Sql, { message, at, hard }: Bounce, runId: string): Promise<Before> {
  const { occasionId, recipientId, lane, projectId } = message;
  const hardAt = hard ? at : null;
  const inserted = await sql`
    insert into engagement (occasion_id, recipient_id, lane, project_id, run_id, bounced_at, hard_bounced_at)
    values (${occasionId}, ${recipientId}, ${lane}, ${projectId}, ${runId}, ${at}, ${hardAt})
    on conflict (occasion_id, recipient_id, lane) do update set
      bounced_at = excluded.bounced_at, hard_bounced_at = excluded.hard_bounced_at
    where engagement.bounced_at is null
    returning lane`;
  if (inserted.length > 0) return "nothing";
  if (!hard) return "known";
  const hardened = await sql`
    update engagement set hard_bounced_at = ${at}
    where occasion_id = ${occasionId} and recipient_id = ${recipientId} and lane = ${lane}
      and hard_bounced_at is null
    returning lane`;
  return hardened.length > 0 ? "soft" : "known";
}

function talliesOf({ message, hard }: Bounce, runId: string, before: Before): Tally[] {
  const counted = { runId, slot: slotOf(message), measure: "bounced" } as const;
  const added = { ...counted, reason: hard ? "hard" : "soft", count: 1 };
  return before === "soft" ? [added, { ...counted, reason: "soft", count: -1 }] : [added];
}

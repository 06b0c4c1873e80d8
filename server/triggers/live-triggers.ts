import type { Schedule } from "@/domain/schedules/schedule";
import { type TriggerIndex, triggerIndex } from "@/domain/triggers/trigger-index";
import type { Tx } from "@/server/endpoints/read-known";

/** A run that waits for events. */
export interface LiveTrigger {
  runId: string;
  endsAt: Date | null;
}

interface Kept {
  fingerprint: string;
  index: TriggerIndex<LiveTrigger>;
}

const MOST_KEPT = 1_000;

/** What is live in each project, as it was read last by this process. Which runs wait, and in which state, is asked anew each time: a launch or a pause holds for the very next event. */
const kept = new Map<string, Kept>();

/** The live triggers of a project at this moment, filed by event type. */
export async function liveTriggers(tx: Tx, projectId: string): Promise<TriggerIndex<LiveTrigger>> {
  const [row] = await tx<{ fingerprint: string }[]>`
    select count(*) || '/' || coalesce(bit_xor(hashtextextended(id::text, 0)), 0) as fingerprint
    from run where project_id = ${projectId} and kind = 'trigger' and planned_at is null and state = 'sending'`;
  const fingerprint = row?.fingerprint ?? "";
  const known = kept.get(projectId);
  if (known?.fingerprint === fingerprint) return known.index;
  if (kept.size > MOST_KEPT) kept.clear();
  const index = triggerIndex(await readLive(tx, projectId));
  kept.set(projectId, { fingerprint, index });
  return index;
}

async function readLive(tx: Tx, projectId: string) {
  const rows = await tx<{ runId: string; endsAt: Date | null; schedule: Schedule }[]>`
    select r.id as "runId", r.ends_at as "endsAt", coalesce(t.schedule, c.schedule) as schedule
    from run r join campaign c on c.id = r.campaign_id
      join treatment t on t.campaign_id = c.id and t.nth = r.treatment
    where r.project_id = ${projectId} and r.kind = 'trigger' and r.planned_at is null and r.state = 'sending'
    order by r.priority desc, r.created_at, r.treatment`;
  return rows.flatMap(({ schedule, ...of }) =>
    schedule.kind === "event" ? [{ trigger: schedule.trigger, of }] : [],
  );
}

import { hash } from "node:crypto";
import { occasionAt } from "@/domain/delivery/occasion";
import type { Tx } from "@/server/endpoints/read-known";
import { liveTriggers } from "./live-triggers";
import { type Firing, queueFirings } from "./queue-firings";

/** An event that was just stored. */
interface StoredEvent {
  type: string;
  endpointId: string;
  userId: string | null;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

/** CMP-21: queues the messages that events set off, in the transaction that stored them: neither is ever there without the other. Returns how many. */
export async function fireTriggers(
  tx: Tx,
  { projectId, now }: { projectId: string; now: Date },
  events: StoredEvent[],
  ids: string[],
): Promise<number> {
  if (events.length === 0) return 0;
  const live = await liveTriggers(tx, projectId);
  const firings: Firing[] = [];
  for (const [nth, event] of events.entries()) {
    if (!live.has(event.type)) continue;
    for (const { runId, endsAt } of live.match(event, now)) {
      if (endsAt && endsAt <= now) continue;
      const { endpointId, userId } = event;
      firings.push({ occasionId: occasionOf(ids[nth] ?? "", runId, now), runId, endpointId, userId });
    }
  }
  return queueFirings(tx, projectId, firings, now);
}

/** What a message of a trigger is about: this event, for this run. It begins with the moment at which the event came. */
function occasionOf(eventId: string, runId: string, now: Date): string {
  return occasionAt(now, `8${hash("md5", `${eventId}/${runId}`, "hex").slice(0, 19)}`);
}

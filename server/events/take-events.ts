import type { Tx } from "@/server/endpoints/read-known";
import { fireTriggers } from "@/server/triggers/fire-triggers";
import { type CopiedEvent, copyEvents } from "./copy-events";

/** Appends events that may set campaigns off, and queues the messages of those that do, in the transaction that stores them. Returns how many. */
export async function takeEvents(
  tx: Tx,
  { projectId, now }: { projectId: string; now: Date },
  events: CopiedEvent[],
): Promise<number> {
  const ids = await copyEvents(tx, projectId, now, events);
  return fireTriggers(tx, { projectId, now }, events, ids);
}

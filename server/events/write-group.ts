import type { Database } from "@/db/client";
import { laneOf } from "@/db/lane";
import type { MergeOutcome } from "@/domain/endpoints/decide-merge";
import { emptyDraft } from "@/domain/endpoints/endpoint-draft";
import { performMerge, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { noteActivity } from "@/server/endpoints/note-activity";
import { type MergePlan, planMerge } from "@/server/endpoints/plan-merge";
import type { Tx } from "@/server/endpoints/read-known";
import { admitNames } from "./admit-names";
import type { CopiedEvent } from "./copy-events";
import { markSeen } from "./mark-seen";
import { recordDrops } from "./record-drops";
import { takeEvents } from "./take-events";
import type { DroppedOne, ReadItem, StoredItem, WaitingCall } from "./waiting-call";

export interface WrittenGroup {
  /** By call, by item. */
  stored: StoredItem[][];
  fired: number;
}

interface Place {
  call: WaitingCall;
  item: ReadItem;
  stored: StoredItem;
}

/** Stores the calls of one project in one transaction: endpoints, events, names, the log of what was dropped, and the messages that the events set off. */
export async function writeGroup(
  db: Database,
  projectId: string,
  calls: WaitingCall[],
): Promise<WrittenGroup> {
  const [first] = calls;
  if (!first) return { stored: [], fired: 0 };
  return unlessOvertaken(db, (tx) => write(tx, projectId, calls, first));
}

async function write(
  tx: Tx,
  projectId: string,
  calls: WaitingCall[],
  { requestId, cause, now }: WaitingCall,
): Promise<WrittenGroup> {
  const stored = calls.map(({ items }) => items.map((): StoredItem => ({ refused: null, dropped: [] })));
  const places = calls.flatMap((call, nth) =>
    call.items.map((item, at) => ({ call, item, stored: placeIn(stored, nth, at) })),
  );
  const fresh = await markSeen(tx, projectId, places.flatMap(keysOf), now);
  const plan = await planMerge(
    tx,
    { projectId, requestId, now },
    places
      .filter(isNamed)
      .map(({ item: { endpointId, draft } }) => ({ ...(draft ?? emptyDraft()), id: endpointId })),
  );
  noteRefusals(places.filter(isNamed), plan.merge.outcomes);
  let fired = await performMerge(tx, { projectId, requestId, cause, now }, plan);
  await admitNames(tx, projectId, places, now);
  const taken = takenOf(places, fresh, plan);
  fired += await takeEvents(tx, { projectId, now }, taken);
  await noteActivity(tx, projectId, signsOf(taken, now));
  await recordDrops(tx, projectId, now, places.flatMap(dropsOf));
  return { stored, fired };
}

function placeIn(stored: StoredItem[][], nth: number, at: number): StoredItem {
  const found = stored[nth]?.[at];
  if (!found) throw new Error("an item has no place");
  return found;
}

const keysOf = ({ item: { endpointId, taken } }: Place) =>
  taken.map(({ key }) => ({ key, lane: laneOf(endpointId) }));

/** Whose id cannot be stored has nothing else to be stored. */
const isNamed = ({ item: { draft, taken } }: Place) => draft !== null || taken.length > 0;

function noteRefusals(places: Place[], outcomes: MergeOutcome[]): void {
  for (const [nth, { item, stored }] of places.entries()) {
    const outcome = outcomes[nth];
    if (outcome === "missing" && item.draft)
      stored.refused = "This endpoint is not known yet: give its ChannelType and Address.";
    else if (typeof outcome === "object") stored.refused = outcome.refused.reason;
  }
}

/** Those that came for the first time, each once, with the user whose endpoint it is now. */
function takenOf(places: Place[], fresh: Set<string>, plan: MergePlan): CopiedEvent[] {
  const taken: CopiedEvent[] = [];
  for (const { item, stored } of places) {
    const late = new Set(stored.dropped.map(({ id }) => id));
    for (const { id, key, event } of item.taken) {
      if (late.has(id) || !fresh.delete(key)) continue;
      const { endpointId } = item;
      taken.push({ ...event, id: key, endpointId, userId: plan.userOf(endpointId) });
    }
  }
  return taken;
}

function signsOf(taken: CopiedEvent[], now: Date) {
  return taken.map(({ endpointId, occurredAt = now }) => ({
    endpointId,
    lane: laneOf(endpointId),
    at: occurredAt < now ? occurredAt : now,
  }));
}

const dropsOf = ({ item, stored }: Place) =>
  [...item.dropped, ...stored.dropped].map((one: DroppedOne) => ({ ...one, endpointId: item.endpointId }));

import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { LONGEST_ID } from "@/domain/endpoints/limits";
import { type ReadEvent, readEvent } from "@/domain/events/read-event";
import type { Limits } from "@/domain/limits/limits";
import { isStorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { causeOf } from "@/server/endpoints/cause-of";
import { AppError } from "@/server/errors";
import { limitsOfProject } from "@/server/limits/limits-of-project";
import { eventKey } from "./event-key";
import { storeInGroup } from "./group-commit";
import type { DroppedOne, ReadItem, StoredItem, TakenEvent, WaitingCall } from "./waiting-call";

/** What a call says of one endpoint: events by their sender's ids, each as it came over the wire. */
export interface IncomingItem {
  endpointId: string;
  /** Null: the call says nothing of the endpoint itself. `problem`: what is said cannot be read. */
  draft: EndpointDraft | null | { problem: string };
  events: [id: string, wire: unknown][];
}

export interface Verdict {
  accepted: boolean;
  message: string;
}

export interface ItemResult {
  endpointId: string;
  endpoint: Verdict;
  events: Map<string, Verdict>;
}

const ACCEPTED: Verdict = { accepted: true, message: "Accepted" };
const refused = (message: string): Verdict => ({ accepted: false, message });

/** EVT-1 to EVT-7: takes a call's events and endpoints. When it returns, what it says is accepted is stored for good; the same event sent again counts once. */
export async function ingestEvents(
  ctx: Context,
  { requestId, items }: { requestId: string; items: IncomingItem[] },
): Promise<ItemResult[]> {
  allow(ctx, "people:write");
  const limits = await limitsOfProject(ctx);
  refuseTooMany(items, limits);
  const now = ctx.now();
  const read = items.map((item) => readItem(item, { now, limits }));
  const events = read.reduce((sum, { taken, dropped }) => sum + taken.length + dropped.length, 0);
  const call: WaitingCall = { requestId, cause: causeOf(ctx.actor), now, items: read, events };
  const stored = await storeInGroup(ctx, call);
  return read.map((item, nth) => resultOf(item, items[nth], stored[nth]));
}

function refuseTooMany(items: IncomingItem[], { eventsPerCall }: Limits): void {
  const count = items.reduce((sum, { events }) => sum + events.length, 0);
  if (count > eventsPerCall)
    throw new AppError(
      "invalid",
      `The call has ${count} events; at most ${eventsPerCall} are taken. Send it in parts.`,
    );
}

function readItem(
  { endpointId, draft, events }: IncomingItem,
  reading: { now: Date; limits: Limits },
): ReadItem {
  const taken: TakenEvent[] = [];
  const dropped: DroppedOne[] = [];
  const isFit = endpointId !== "" && endpointId.length <= LONGEST_ID && isStorable(endpointId);
  for (const [id, wire] of events) {
    const read = isFit ? readEvent(id, wire, reading) : unfit;
    if ("drop" in read) dropped.push({ id, type: typeIn(wire), drop: read.drop });
    else taken.push({ id, event: read.event, key: eventKey(endpointId, read.event) });
  }
  const said = isFit && draft && !("problem" in draft) ? draft : null;
  return { endpointId, draft: said, taken, dropped };
}

const unfitId = `An endpoint's id has 1 to ${LONGEST_ID} characters that can be stored.`;
const unfit: ReadEvent = { drop: { reason: "bad_id", detail: unfitId } };

const typeIn = (wire: unknown): string =>
  typeof wire === "object" && wire !== null && "EventType" in wire && typeof wire.EventType === "string"
    ? wire.EventType
    : "";

function resultOf(
  read: ReadItem,
  given: IncomingItem | undefined,
  stored: StoredItem | undefined,
): ItemResult {
  const events = new Map<string, Verdict>();
  for (const { id } of read.taken) events.set(id, ACCEPTED);
  for (const { id, drop } of [...read.dropped, ...(stored?.dropped ?? [])])
    events.set(id, refused(drop.detail));
  return { endpointId: read.endpointId, endpoint: endpointVerdict(read, given, stored), events };
}

function endpointVerdict(
  { endpointId }: ReadItem,
  given: IncomingItem | undefined,
  stored: StoredItem | undefined,
): Verdict {
  if (given?.draft && "problem" in given.draft) return refused(given.draft.problem);
  if (endpointId === "" || endpointId.length > LONGEST_ID || !isStorable(endpointId)) return refused(unfitId);
  return stored?.refused ? refused(stored.refused) : ACCEPTED;
}

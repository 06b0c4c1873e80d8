import {
  type Cause,
  type ChangeEvent,
  changedEvent,
  createdEvent,
  userChangedEvent,
} from "@/domain/endpoints/change-events";
import type { EndpointChanges } from "@/domain/endpoints/changes";
import type { ChangedUser } from "@/domain/endpoints/decide-merge";
import type { EndpointState } from "@/domain/endpoints/endpoint-state";
import type { CopiedEvent } from "@/server/events/copy-events";
import { takeEvents } from "@/server/events/take-events";
import type { Tx } from "./read-known";

type Named = Pick<EndpointState, "id" | "userId">;

/** What there is to tell; a merge is such. */
interface Told {
  created: Named[];
  changed: { after: Named; changes: EndpointChanges | null }[];
  users: ChangedUser[];
}

/** Appends an event for everybody who was made or changed. Returns how many messages these set off. */
export async function tellChanges(
  tx: Tx,
  { projectId, cause, now }: { projectId: string; cause: Cause; now: Date },
  { created, changed, users }: Told,
): Promise<number> {
  const events: CopiedEvent[] = [];
  const tell = ({ type, attributes, metrics }: ChangeEvent, endpointId: string, userId: string | null) =>
    events.push({ type, endpointId, userId, attributes, metrics });
  const made = createdEvent(cause);
  for (const { id, userId } of created) tell(made, id, userId);
  for (const { after, changes } of changed)
    if (changes) tell(changedEvent(cause, changes), after.id, after.userId);
  for (const { userId, endpointId, changes } of users)
    tell(userChangedEvent(cause, changes), endpointId, userId);
  return takeEvents(tx, { projectId, now }, events);
}

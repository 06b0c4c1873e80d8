import { type Cause, changedEvent, createdEvent, userChangedEvent } from "@/domain/endpoints/change-events";
import type { EndpointChanges } from "@/domain/endpoints/changes";
import type { ChangedUser } from "@/domain/endpoints/decide-merge";
import type { EndpointState } from "@/domain/endpoints/endpoint-state";
import { type CopiedEvent, copyEvents } from "@/server/events/copy-events";
import type { Tx } from "./read-known";

type Named = Pick<EndpointState, "id" | "userId">;

/** What there is to tell; a merge is such. */
interface Told {
  created: Named[];
  changed: { after: Named; changes: EndpointChanges | null }[];
  users: ChangedUser[];
}

/** Appends an event for everybody who was made or changed. */
export async function tellChanges(
  tx: Tx,
  { projectId, cause, now }: { projectId: string; cause: Cause; now: Date },
  { created, changed, users }: Told,
): Promise<void> {
  const made = createdEvent(cause);
  const attributes = JSON.stringify(made.attributes);
  const events = created.map(
    ({ id, userId }): CopiedEvent => ({ type: made.type, endpointId: id, userId, attributes, metrics: "{}" }),
  );
  for (const { after, changes } of changed)
    if (changes) events.push(written(changedEvent(cause, changes), after.id, after.userId));
  for (const { userId, endpointId, changes } of users)
    events.push(written(userChangedEvent(cause, changes), endpointId, userId));
  await copyEvents(tx, projectId, now, events);
}

function written(
  { type, attributes, metrics }: ReturnType<typeof changedEvent>,
  endpointId: string,
  userId: string | null,
): CopiedEvent {
  return {
    type,
    endpointId,
    userId,
    attributes: JSON.stringify(attributes),
    metrics: JSON.stringify(metrics),
  };
}

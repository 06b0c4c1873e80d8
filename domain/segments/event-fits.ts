import { type EventQuestion, stretchOfWindow } from "./answers";
import { lookOf } from "./looks";
import { type Member, numbers, own, texts } from "./member";
import { sees } from "./sees";

export interface OccurredEvent {
  type: string;
  endpointId: string;
  userId: string | null;
  occurredAt: Date;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

/** Whether an event counts for a question: its name, its time, and all that is asked of its properties. */
export function eventFits({ type, where, window }: EventQuestion, event: OccurredEvent, now: Date): boolean {
  const { from, until } = stretchOfWindow(window, now);
  const at = event.occurredAt.getTime();
  if (event.type !== type || (from !== null && at < from) || (until !== null && at >= until)) return false;
  return where.every(({ of, name, test }) =>
    sees(
      lookOf(test, now),
      of === "attribute" ? texts(own(event.attributes, name)) : numbers(own(event.metrics, name)),
    ),
  );
}

/** An event with a user is that user's, whichever endpoint it came from; one without is its endpoint's alone. */
export function isTheirs({ endpointId, userId }: OccurredEvent, { id, userId: ownUserId }: Member): boolean {
  return userId === null ? endpointId === id : userId === ownUserId;
}

import type { EventTest } from "@/domain/segments/criteria";
import { type Look, lookOf } from "@/domain/segments/looks";
import { numbers, own, texts, type Values } from "@/domain/segments/member";
import { sees } from "@/domain/segments/sees";

/** What a trigger looks at. */
export interface SeenEvent {
  type: string;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

export function seenBy({ of, name }: Pick<EventTest, "of" | "name">, event: SeenEvent): Values {
  return of === "attribute" ? texts(own(event.attributes, name)) : numbers(own(event.metrics, name));
}

/** Whether a test holds for an event at this moment. */
export function testHolds(test: EventTest, event: SeenEvent, now: Date): boolean {
  return sees(lookOf(test.test, now), seenBy(test, event));
}

/** A test made ready to be asked of many events: what does not depend on the moment is worked out once. */
export function readied(test: EventTest): (event: SeenEvent, now: Date) => boolean {
  if (moving.has(test.test.operator)) return (event, now) => testHolds(test, event, now);
  const look: Look = lookOf(test.test, EPOCH);
  return (event) => sees(look, seenBy(test, event));
}

const moving: ReadonlySet<string> = new Set(["in_the_last", "longer_ago_than", "in_the_next"]);
const EPOCH = new Date(0);

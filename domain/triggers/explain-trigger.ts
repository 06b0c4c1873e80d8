import type { EventTest } from "@/domain/segments/criteria";
import { type SeenEvent, seenBy, testHolds } from "./fits";
import type { EventTrigger } from "./trigger";
import { testInWords } from "./trigger-words";

/** One condition of a trigger, with what the event says of it. */
export interface Line {
  what: string;
  holds: boolean;
  fact: string;
}

/** Each condition of a trigger beside the value that an event has there. */
export function explainTrigger({ types, where }: EventTrigger, event: SeenEvent, now: Date): Line[] {
  return [
    {
      what: types.length === 1 ? `The event is ${types[0]}` : `The event is one of ${types.join(", ")}`,
      holds: types.includes(event.type),
      fact: `It is ${event.type}.`,
    },
    ...where.map((test) => ({
      what: `${test.of === "metric" ? "The metric" : "The attribute"} ${testInWords(test)}`,
      holds: testHolds(test, event, now),
      fact: factOf(test, event),
    })),
  ];
}

function factOf(test: EventTest, event: SeenEvent): string {
  const [value] = seenBy(test, event).list;
  if (value !== undefined) return `It is ${value}.`;
  const other = test.of === "metric" ? event.attributes : event.metrics;
  if (!Object.hasOwn(other, test.name)) return `The event has no ${test.name}.`;
  const kind =
    test.of === "metric" ? "an attribute (a text), not a metric" : "a metric (a number), not an attribute";
  return `The event has ${test.name} as ${kind}.`;
}

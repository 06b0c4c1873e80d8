import type { ConditionOf, Criteria, EventTest, EventWindow, Node } from "./criteria";
import { spanMs } from "./tests";
import { type Stretch, stretchOf } from "./values";

/** How often did they do this? Conditions that differ only in how often it must be ask the same question. */
export interface EventQuestion {
  key: string;
  type: string;
  where: EventTest[];
  window: EventWindow;
}

/** What must be known beside the endpoint itself. */
export interface Questions {
  events: EventQuestion[];
  segmentIds: string[];
}

/** What is known of one person: how often, by the key of the question, and the segments they are in. What is missing is 0 and no. */
export interface Answers {
  times: ReadonlyMap<string, number>;
  segmentIds: ReadonlySet<string>;
}

export const noAnswers: Answers = { times: new Map(), segmentIds: new Set() };

export function questionOf({ type, where, window }: ConditionOf<"event">): EventQuestion {
  return { key: JSON.stringify([type, where, window]), type, where, window };
}

export function asks(criteria: Criteria): Questions {
  const events = new Map<string, EventQuestion>();
  const segmentIds = new Set<string>();
  const visit = (node: Node) => {
    if (node.kind === "group") for (const each of node.nodes) visit(each);
    if (node.kind === "segment") segmentIds.add(node.segmentId);
    if (node.kind === "event") {
      const question = questionOf(node);
      events.set(question.key, question);
    }
  };
  visit(criteria);
  return { events: [...events.values()], segmentIds: [...segmentIds] };
}

/** When an event must have occurred. What has arrived has happened, whatever the client's clock said: "the last" has no end. */
export function stretchOfWindow(window: EventWindow, now: Date): Stretch {
  switch (window.kind) {
    case "ever":
      return { from: null, until: null };
    case "last":
      return { from: now.getTime() - spanMs(window.span), until: null };
    case "between":
      return { from: stretchOf(window.from).from, until: stretchOf(window.to).until };
  }
}

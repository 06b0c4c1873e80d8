import { activityOf, ENTRY } from "../graph/graph";
import { advance } from "./advance";
import type { Facts } from "./moment";
import type { Step } from "./step";
import type { Running, Visit } from "./visit";

export interface Passage {
  activityId: string;
  at: Date;
  step: Step;
}

/** All that is the same throughout; the rest follows from where the participant is. */
export type Traveller = Omit<Visit, "now" | "activityId" | "arrivedAt" | "sentAt" | "passed">;

/** What would be known of the participant at a moment. */
export type FactsAt = (now: Date, activityId: string) => Facts;

/** A participant's whole way from the entry, with the clock moved on by every wait: what the engine does, one step after the other. An event that ends a wait early is found by `wakesAt`. */
export function walkThrough(
  running: Running,
  { traveller, begins }: { traveller: Traveller; begins: Date },
  { factsAt, wakesAt }: { factsAt: FactsAt; wakesAt?: (wakeBy: string[], from: Date) => Date | null },
): Passage[] {
  const passages: Passage[] = [];
  let visit: Visit = {
    ...traveller,
    now: begins,
    activityId: ENTRY,
    arrivedAt: begins,
    sentAt: null,
    passed: [],
  };
  const most = stepsAtMost(running);
  while (passages.length < most) {
    const step = advance(running, visit, factsAt(visit.now, visit.activityId));
    passages.push({ activityId: visit.activityId, at: visit.now, step });
    if (step.kind === "left") break;
    visit = step.kind === "moved" ? arrived(visit, step) : woken(visit, step, wakesAt);
  }
  return passages;
}

const arrived = (visit: Visit, { to, port }: { to: string; port: string }): Visit => ({
  ...visit,
  activityId: to,
  arrivedAt: visit.now,
  sentAt: null,
  passed: [...visit.passed, { activityId: visit.activityId, port }],
});

function woken(
  visit: Visit,
  step: Step & { kind: "waiting" },
  wakesAt?: (wakeBy: string[], from: Date) => Date | null,
): Visit {
  const early = step.wakeBy.length > 0 ? (wakesAt?.(step.wakeBy, visit.now) ?? null) : null;
  const now = early && early > visit.now && early < step.until ? early : step.until;
  const sentAt = step.message?.kind === "send" ? visit.now : visit.sentAt;
  return { ...visit, now, sentAt };
}

/** Without a loop nobody stands at an activity more than a few times: it waits for its hour, sends, waits for the answer. */
function stepsAtMost({ graph }: Running): number {
  const activities = Object.keys(graph).filter((id) => activityOf(graph, id));
  return activities.length * 10;
}

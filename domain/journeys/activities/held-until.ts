import type { Decision, Moment } from "../engine/moment";
import type { Question } from "../engine/question";

/** The wait of a split before it looks; null: it is over, or there is none. */
export function heldUntil({ waitsUntil, now }: Moment, wakeBy: Question[]): Decision | null {
  if (!waitsUntil || waitsUntil <= now) return null;
  return {
    kind: "wait",
    until: waitsUntil,
    wakeBy: wakeBy.flatMap(({ kind, key }) => (kind === "events" ? [key] : [])),
    because: `looks at it at ${waitsUntil.toISOString()}`,
  };
}

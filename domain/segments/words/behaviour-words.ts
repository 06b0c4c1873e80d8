import type { ConditionOf, EventTest, EventWindow } from "../criteria";
import { quote, spanInWords } from "./quote";
import { isPlainName } from "./subject-words";
import { phrases, testInWords } from "./test-words";

type Behaviour = ConditionOf<"event">;

/** who did “purchase” at least 3 times in the last 30 days where amount is at least 20 */
export function behaviourInWords({ did, type, where, times, window }: Behaviour): string {
  const parts = [did ? "who did" : "who did not do", quote(type), timesIn(times), windowInWords(window)];
  const tests = where.map(propertyInWords).join(" and ");
  return [...parts, tests && `where ${tests}`].filter((part) => part !== "").join(" ");
}

export function timesInWords(number: number): string {
  return `${number} ${number === 1 ? "time" : "times"}`;
}

/** At least once goes without saying. */
function timesIn({ compare, number }: Behaviour["times"]): string {
  if (compare === "at_least" && number === 1) return "";
  return `${compare.replace("_", " ")} ${timesInWords(number)}`;
}

function windowInWords(window: EventWindow): string {
  if (window.kind === "last") return `in the last ${spanInWords(window.span)}`;
  return window.kind === "between" ? `between ${window.from} and ${window.to}` : "";
}

/** A property that is compared with a number is a metric unless the sentence says otherwise, and else an attribute. */
export function unsaidProperty(test: EventTest["test"]): EventTest["of"] {
  return phrases[test.operator].takes === "number" ? "metric" : "attribute";
}

function propertyInWords({ of, name, test }: EventTest): string {
  const isUnsaid = of === unsaidProperty(test) && isPlainName(name);
  const written = isPlainName(name) ? name : quote(name);
  return `${isUnsaid ? "" : `${of} `}${written} ${testInWords(test)}`;
}

import type { Operator, Test } from "../tests";
import { listInWords, quote, spanInWords } from "./quote";

export type OperandKind = "texts" | "nothing" | "number" | "date" | "dates" | "span";

/** What a test says, and what it takes: the sentence and its reader work by this table. */
export const phrases: Record<Operator, { says: string; takes: OperandKind }> = {
  is: { says: "is", takes: "texts" },
  is_not: { says: "is not", takes: "texts" },
  contains: { says: "contains", takes: "texts" },
  does_not_contain: { says: "does not contain", takes: "texts" },
  starts_with: { says: "starts with", takes: "texts" },
  ends_with: { says: "ends with", takes: "texts" },
  is_known: { says: "is known", takes: "nothing" },
  is_unknown: { says: "is unknown", takes: "nothing" },
  equals: { says: "equals", takes: "number" },
  greater_than: { says: "is more than", takes: "number" },
  at_least: { says: "is at least", takes: "number" },
  less_than: { says: "is less than", takes: "number" },
  at_most: { says: "is at most", takes: "number" },
  before: { says: "is before", takes: "date" },
  after: { says: "is after", takes: "date" },
  on: { says: "is on", takes: "date" },
  between: { says: "is between", takes: "dates" },
  in_the_last: { says: "is in the last", takes: "span" },
  longer_ago_than: { says: "is longer ago than", takes: "span" },
  in_the_next: { says: "is in the next", takes: "span" },
};

export function testInWords(test: Test): string {
  const operand = operandInWords(test);
  const { says } = phrases[test.operator];
  return operand ? `${says} ${operand}` : says;
}

function operandInWords(test: Test): string {
  if ("values" in test) return listInWords(test.values.map(quote), "or");
  if ("number" in test) return String(test.number);
  if ("date" in test) return test.date;
  if ("from" in test) return `${test.from} and ${test.to}`;
  return "span" in test ? spanInWords(test.span) : "";
}

import type { ValueType } from "./subjects";
import type { Operator, Test } from "./tests";

type Takes = "values" | "nothing" | "number" | "date" | "dates" | "span";

/** Each operator as it is chosen in a list, and what it needs to be told. */
export const operators = {
  is: { label: "is", takes: "values" },
  is_not: { label: "is not", takes: "values" },
  contains: { label: "contains", takes: "values" },
  does_not_contain: { label: "does not contain", takes: "values" },
  starts_with: { label: "begins with", takes: "values" },
  ends_with: { label: "ends with", takes: "values" },
  is_known: { label: "is known", takes: "nothing" },
  is_unknown: { label: "is unknown", takes: "nothing" },
  equals: { label: "equals", takes: "number" },
  greater_than: { label: "is more than", takes: "number" },
  at_least: { label: "is at least", takes: "number" },
  less_than: { label: "is less than", takes: "number" },
  at_most: { label: "is at most", takes: "number" },
  before: { label: "is before", takes: "date" },
  after: { label: "is after", takes: "date" },
  on: { label: "is on", takes: "date" },
  between: { label: "is between", takes: "dates" },
  in_the_last: { label: "is in the last", takes: "span" },
  longer_ago_than: { label: "is longer ago than", takes: "span" },
  in_the_next: { label: "is in the next", takes: "span" },
} as const satisfies Record<Operator, { label: string; takes: Takes }>;

const texts = ["is", "is_not", "contains", "does_not_contain", "starts_with", "ends_with"] as const;
const known = ["is_known", "is_unknown"] as const;
const numbers = ["equals", "greater_than", "at_least", "less_than", "at_most"] as const;
const dates = ["before", "after", "on", "between", "in_the_last", "longer_ago_than", "in_the_next"] as const;

interface OperatorGroup {
  heading: string;
  operators: readonly Operator[];
}

const groups: Record<ValueType, OperatorGroup[]> = {
  text: [
    { heading: "As text", operators: texts },
    { heading: "As a number", operators: numbers },
    { heading: "As a date", operators: dates },
    { heading: "At all", operators: known },
  ],
  number: [
    { heading: "As a number", operators: numbers },
    { heading: "At all", operators: known },
  ],
  instant: [
    { heading: "As a date", operators: dates },
    { heading: "At all", operators: known },
  ],
};

export const operatorGroups = (type: ValueType): OperatorGroup[] => groups[type];

export const firstOperator = {
  text: "is",
  number: "at_least",
  instant: "in_the_last",
} as const satisfies Record<ValueType, Operator>;

/** What has been filled in already and fits the new operator stays. A number not given yet is NaN, which no test takes. */
export function withOperator(operator: Operator, was?: Test): Test {
  const { takes } = operators[operator];
  const given = { values: [], number: Number.NaN, span: { amount: 30, unit: "days" }, ...was };
  const date = "date" in given ? given.date : "from" in given ? given.from : "";
  const test = {
    values: { operator, values: given.values },
    nothing: { operator },
    number: { operator, number: given.number },
    date: { operator, date },
    dates: { operator, from: date, to: "to" in given ? given.to : "" },
    span: { operator, span: given.span },
  }[takes];
  return test as Test; // `takes` says which fields its operator has
}

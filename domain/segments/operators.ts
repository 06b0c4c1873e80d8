import type { ValueType } from "./subjects";
import type { Operator, Test } from "./tests";
import { phrases } from "./words/test-words";

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

/** The operators that fit a type, as a list of choices offers them. */
export const operatorGroups = (type: ValueType): OperatorGroup[] => groups[type];

export const firstOperator = {
  text: "is",
  number: "at_least",
  instant: "in_the_last",
} as const satisfies Record<ValueType, Operator>;

/** What has been filled in already and fits the new operator stays. A number not given yet is NaN, which no test takes. */
export function withOperator(operator: Operator, was?: Test): Test {
  const given = { values: [], number: Number.NaN, span: { amount: 30, unit: "days" }, ...was };
  const date = "date" in given ? given.date : "from" in given ? given.from : "";
  const test = {
    texts: { operator, values: given.values },
    nothing: { operator },
    number: { operator, number: given.number },
    date: { operator, date },
    dates: { operator, from: date, to: "to" in given ? given.to : "" },
    span: { operator, span: given.span },
  }[phrases[operator].takes];
  return test as Test; // `takes` says which fields its operator has
}

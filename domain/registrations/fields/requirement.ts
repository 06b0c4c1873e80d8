import { type Condition, type Field, isAnswered, type Outcome, type Value, type Values } from "./field";

/** Whether a field has to be filled in, may be, or must not be, as the others are now. */
export function requirementOf({ required }: Pick<Field, "required">, values: Values): Outcome {
  if (typeof required === "string") return required;
  const rule = required.rules.find(({ all }) => all.every((condition) => holds(condition, values)));
  return rule?.outcome ?? required.otherwise;
}

function holds({ field, is, values: wanted = [] }: Condition, values: Values): boolean {
  const value = values[field];
  switch (is) {
    case "HAS_VALUE":
      return isAnswered(value);
    case "NO_VALUE":
      return !isAnswered(value);
    case "EQUALS":
    case "IN":
      return isAmong(value, wanted);
    case "NOT_EQUALS":
    case "NOT_IN":
      return !isAmong(value, wanted);
  }
}

/** Of several choices, one is enough. */
function isAmong(value: Value | undefined, wanted: readonly string[]): boolean {
  const given = Array.isArray(value) ? value : [String(value ?? "")];
  return given.some((each) => wanted.includes(each));
}

import { type Field, type Fields, isAnswered, type Value, type Values } from "./field";
import { requirementOf } from "./requirement";

export interface FieldProblem {
  field: string;
  message: string;
}

/** What keeps a form from being submitted, field by field, each with the first thing that is wrong. */
export function fieldProblems(fields: Fields, values: Values): FieldProblem[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const message = problemOf(field, values[id], values);
    return message === null ? [] : [{ field: id, message }];
  });
}

function problemOf(field: Field, value: Value | undefined, values: Values): string | null {
  const requirement = requirementOf(field, values);
  if (!isAnswered(value))
    return requirement === "REQUIRED" ? `${field.label} is missing. ${field.help}` : null;
  if (requirement === "DISALLOWED") return `${field.label} does not belong here: leave it empty.`;
  return formProblem(field, value);
}

/** What is wrong with a value by itself, wherever it stands. */
function formProblem(field: Field, value: Value | undefined): string | null {
  switch (field.type) {
    case "text":
    case "long_text":
      return textProblem(field, String(value));
    case "texts":
      return textsProblem(field, listOf(value));
    case "choice":
    case "choices":
      return choiceProblem(field, listOf(value));
    case "yes_no":
      return field.mustBe !== undefined && value !== field.mustBe
        ? `${field.label}: only “${field.mustBe ? "Yes" : "No"}” can be registered.`
        : null;
    case "number":
      return Number(value) < field.least || Number(value) > field.most
        ? `${field.label} is from ${count(field.least)} to ${count(field.most)}.`
        : null;
    case "files":
      return listOf(value).length > field.mostFiles
        ? `${field.label}: at most ${field.mostFiles} files.`
        : null;
  }
}

type TextLike = Pick<Extract<Field, { type: "text" | "long_text" }>, "label" | "least" | "most" | "pattern">;

function textProblem({ label, least = 0, most, pattern }: TextLike, text: string): string | null {
  if (text !== text.trim()) return `${label} begins or ends with a space: take it out.`;
  const length = [...text].length;
  if (length < least || length > most)
    return `${label}: ${least > 1 ? `${count(least)} to ${count(most)}` : `at most ${count(most)}`} characters; this has ${count(length)}.`;
  return pattern && !new RegExp(`^(?:${pattern.source})$`, "u").test(text)
    ? `${label}: ${pattern.message}`
    : null;
}

function textsProblem(
  { label, fewest, mostTexts, least, most }: Extract<Field, { type: "texts" }>,
  texts: readonly string[],
): string | null {
  if (texts.length < fewest || texts.length > mostTexts)
    return `${label}: ${fewest} to ${mostTexts}; there are ${texts.length}.`;
  for (const [nth, text] of texts.entries()) {
    const problem = textProblem({ label: `${label}, number ${nth + 1}`, least, most }, text);
    if (problem) return problem;
  }
  return null;
}

function choiceProblem(
  field: Extract<Field, { type: "choice" | "choices" }>,
  chosen: readonly string[],
): string | null {
  const strange = chosen.find((id) => !field.options.some((option) => option.id === id));
  if (strange !== undefined) return `${field.label}: “${strange}” is not on the list.`;
  if (new Set(chosen).size < chosen.length) return `${field.label}: something is chosen twice.`;
  return field.type === "choices" && chosen.length > field.mostChoices
    ? `${field.label}: at most ${field.mostChoices}.`
    : null;
}

const listOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value : [String(value)]);
const count = (number: number) => number.toLocaleString("en");

import { hasControlCharacter } from "@/domain/endpoints/limits";
import type { Limits } from "@/domain/limits/limits";
import { isStorable } from "@/domain/shared/storable";
import { type Drop, drop } from "./drop";

export interface Properties {
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

/** EVT-5: an event's attributes and metrics, or why it is dropped. */
export function readProperties(
  attributes: unknown,
  metrics: unknown,
  limits: Limits,
): Properties | { drop: Drop } {
  const texts = entriesOf(attributes);
  const numbers = entriesOf(metrics);
  if (!texts || !numbers)
    return { drop: drop("bad_shape", "Attributes and Metrics are objects: a name and a value each.") };
  if (texts.length + numbers.length > limits.eventKeys)
    return {
      drop: drop(
        "too_many_keys",
        `It has ${texts.length + numbers.length} attributes and metrics; at most ${limits.eventKeys} are taken.`,
      ),
    };
  const problem = firstProblem(texts, textProblem, limits) ?? firstProblem(numbers, numberProblem, limits);
  if (problem) return { drop: problem };
  // each value was looked at above
  return {
    attributes: (attributes ?? {}) as Record<string, string>,
    metrics: (metrics ?? {}) as Record<string, number>,
  };
}

type Look = (name: string, value: unknown, limits: Limits) => Drop | null;

function firstProblem(entries: [string, unknown][], look: Look, limits: Limits): Drop | null {
  for (const [name, value] of entries) {
    const problem = keyProblem(name, limits) ?? look(name, value, limits);
    if (problem) return problem;
  }
  return null;
}

function entriesOf(given: unknown): [string, unknown][] | null {
  if (given === undefined || given === null) return [];
  return typeof given === "object" && !Array.isArray(given) ? Object.entries(given) : null;
}

function keyProblem(name: string, { eventKeyCharacters: most }: Limits): Drop | null {
  if (name.length > most)
    return drop(
      "key_too_long",
      `“${name.slice(0, 20)}…” has ${name.length} characters; a name has at most ${most}.`,
    );
  if (name === "" || name === "__proto__" || hasControlCharacter(name) || !isStorable(name))
    return drop(
      "bad_key",
      "The name of an attribute or metric is empty, or has a character that cannot be stored.",
    );
  return null;
}

function textProblem(name: string, value: unknown, { eventValueCharacters: most }: Limits): Drop | null {
  if (typeof value !== "string")
    return drop("bad_value", `The attribute “${name}” is not a text. Put it into quotes.`);
  if (value.length > most)
    return drop("value_too_long", `“${name}” has ${value.length} characters; a value has at most ${most}.`);
  return isStorable(value)
    ? null
    : drop("bad_value", `“${name}” has a character in it that cannot be stored, such as NUL.`);
}

function numberProblem(name: string, value: unknown): Drop | null {
  return typeof value === "number" && Number.isFinite(value)
    ? null
    : drop("bad_value", `The metric “${name}” is not a number.`);
}

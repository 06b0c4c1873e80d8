import type { Values } from "../member";
import { readAs } from "../sees";
import type { Test } from "../tests";
import { instantOf, numberOf } from "../values";
import { instantInWords, listInWords, quote } from "./quote";
import { phrases, testInWords } from "./test-words";

const SHOWN = 3;

/** What is seen of a value, and where the test does not hold, why: plan is “basic”, not “gold”. */
export function valueFact(subject: string, test: Test, values: Values, holds: boolean): string {
  if (values.list.length === 0) return `${subject} is unknown`;
  const fact = `${subject} is ${seenInWords(values)}`;
  if (holds || test.operator === "is_not" || test.operator === "is_unknown") return fact;
  return `${fact}, ${complaint(test, values)}`;
}

export function seenInWords(values: Values): string {
  const shown = values.list.slice(0, SHOWN).map((value) => oneInWords(value, values.type));
  const more = values.list.length - shown.length;
  return listInWords(more > 0 ? [...shown, `${more} more`] : shown, "and");
}

function oneInWords(value: string | number, type: Values["type"]): string {
  if (typeof value === "string") return quote(value);
  return type === "instant" ? instantInWords(value) : String(value);
}

function complaint(test: Test, values: Values): string {
  const { takes } = phrases[test.operator];
  if (takes === "number" && readAs("number", numberOf, values).length === 0) return "which is no number";
  if (/^dates?$|^span$/.test(takes) && readAs("instant", instantOf, values).length === 0)
    return "which is no date";
  const wanted = testInWords("values" in test ? { ...test, values: shortened(test.values) } : test);
  if (test.operator === "does_not_contain") return wanted.replace("does not contain", "which contains");
  if (wanted.startsWith("is ")) return wanted.replace("is ", "not ");
  return `which does not ${wanted.replace(/^(\w+)s /, "$1 ")}`;
}

function shortened(values: readonly string[]): string[] {
  return values.slice(0, SHOWN);
}

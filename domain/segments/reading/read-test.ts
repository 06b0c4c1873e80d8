import { type Operator, type Span, Test } from "../tests";
import { instantOf } from "../values";
import { type OperandKind, phrases } from "../words/test-words";
import type { Reader } from "./reader";
import { NotUnderstood } from "./tokens";

/** Longest first: "is not" before "is". */
const rows = Object.entries(phrases)
  .map(([operator, row]) => ({ operator: operator as Operator, ...row })) // the keys of the table
  .sort((a, b) => b.says.length - a.says.length);

const operands: Record<OperandKind, (reader: Reader) => object> = {
  texts: (reader) => ({ values: readTexts(reader) }),
  nothing: () => ({}),
  number: (reader) => ({ number: reader.number("a number") }),
  date: (reader) => ({ date: readDate(reader) }),
  dates: (reader) => readDates(reader),
  span: (reader) => ({ span: readSpan(reader) }),
};

export function readTest(reader: Reader): Test {
  const { at } = reader.ahead;
  const row = rows.find(({ says, takes }) => takesNext(reader, says, takes));
  if (!row)
    return reader.fail(
      "a test such as is, is not, contains, is known, is at least, is before or is in the last",
    );
  const read = Test.safeParse({ operator: row.operator, ...operands[row.takes](reader) });
  if (read.success) return read.data;
  throw new NotUnderstood(at, `${read.error.issues[0]?.message ?? "This test cannot be read"}.`);
}

/** "is at least" is a test, but so is "is" before a text. */
function takesNext(reader: Reader, says: string, takes: OperandKind): boolean {
  if (!reader.try(says)) return false;
  return (
    takes !== "texts" ||
    reader.ahead.kind === "quoted" ||
    reader.fail("a text in quotation marks, like “gold”")
  );
}

function readTexts(reader: Reader): string[] {
  const values = [reader.quoted("a text")];
  while (nextIsText(reader)) values.push(reader.quoted("a text"));
  return values;
}

/** “a”, “b” or “c”: commas between texts; a comma before anything else belongs to the sentence. */
function nextIsText(reader: Reader): boolean {
  if (reader.try("or")) return true;
  return reader.trySignBefore(",", "quoted");
}

export function readDates(reader: Reader): { from: string; to: string } {
  const from = readDate(reader);
  reader.expect("and");
  return { from, to: readDate(reader) };
}

function readDate(reader: Reader): string {
  const expected = "a date like 2026-03-04 or 2026-03-04T10:00Z";
  return instantOf(reader.ahead.text) === null ? reader.fail(expected) : reader.word(expected);
}

export function readSpan(reader: Reader): Span {
  const amount = reader.number("a number of hours or days");
  if (reader.try("hours") || reader.try("hour")) return { amount, unit: "hours" };
  if (reader.try("days") || reader.try("day")) return { amount, unit: "days" };
  return reader.fail("hours or days");
}

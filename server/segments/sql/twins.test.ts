import { sql } from "drizzle-orm";
import type { NumberCompare } from "@/domain/segments/looks";
import { instantOf, numberOf } from "@/domain/segments/values";
import { expect, test } from "@/server/testing/test";
import { Dice } from "../testing/dice";
import { oddTexts } from "../testing/odd-values";
import { arrayLiteral } from "./literals";
import { lookSql } from "./looks";

/** Texts like numbers and dates, most of them a little wrong. */
function nearlyValues(): string[] {
  const dice = new Dice(42);
  const number = () => dice.some(7, () => dice.one([..."0123456789.+-e "])).join("");
  const date = () => {
    const written = `${dice.one(["2024", "2026", "0000", "0001", "9999", "1900", "2000"])}-${pad(dice.upTo(13))}-${pad(dice.upTo(32))}`;
    const time = `T${pad(dice.upTo(24))}:${pad(dice.upTo(60))}${dice.one(["", ":00", ":59", ":60", ":07.5", ":07.123", ":07.1234"])}`;
    const zone = dice.one(["", "Z", "z", "+00:00", "-14:59", "+15:00", "+0100", "+01:60", "-00:00"]);
    return dice.one([written, `${written}${time}${zone}`, `${written}${time}${zone}x`]);
  };
  return [...oddTexts, ...dice.some(3_000, number, 3_000), ...dice.some(6_000, date, 6_000)];
}
const pad = (number: number) => String(number).padStart(2, "0");

test("PostgreSQL reads every text as the same number and the same moment as we do [SEG-10] [SEG-13]", async ({
  db,
}) => {
  const texts = nearlyValues();
  const rows = await db.raw<{ text: string; number: number | null; at: string | null }[]>`
    select text, number_of(text) as number, extract(epoch from instant_of(text)) * 1000 as at
    from unnest(${arrayLiteral(texts)}::text[]) as given (text)`;
  const differing = rows.filter(
    ({ text, number, at }) =>
      numberOf(text) !== number || instantOf(text) !== (at === null ? null : Number(at)),
  );
  expect(differing).toEqual([]);
  expect(rows.filter(({ number }) => number !== null).length).toBeGreaterThan(100);
  expect(rows.filter(({ at }) => at !== null).length).toBeGreaterThan(500);
});

test.for(["=", ">", ">=", "<", "<="] as const)(
  "a text that PostgreSQL could cast counts as a number only where we read one: %s [SEG-10]",
  async (compare, { db }) => {
    const texts = [
      ...nearlyValues(),
      "1e1",
      " 7",
      "7\t",
      "0x1F",
      "inf",
      "1_0",
      "9".repeat(100),
      "9".repeat(101),
      "1e999",
    ];
    const number = 7;
    const look = lookSql({ at: "numbers", negated: false, compare, number }, { type: "text", of: sql`text` });
    const rows = await db.execute<{ text: string; holds: boolean }>(
      sql`select text, ${look} as holds from unnest(${arrayLiteral(texts)}::text[]) as given (text)`,
    );
    const differing = rows.filter(({ text, holds }) => holds !== compared(numberOf(text), compare, number));
    expect([...differing]).toEqual([]);
    expect(rows.some(({ holds }) => holds)).toBe(true);
  },
);

function compared(value: number | null, compare: NumberCompare, number: number): boolean {
  if (value === null) return false;
  const holds = {
    "=": value === number,
    ">": value > number,
    ">=": value >= number,
    "<": value < number,
    "<=": value <= number,
  };
  return holds[compare];
}

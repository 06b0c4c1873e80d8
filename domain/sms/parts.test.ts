import { expect, test } from "vitest";
import { partsOf } from "./parts";

const a = (times: number) => "a".repeat(times);
const zhong = (times: number) => "中".repeat(times);

test.each([
  [a(160), "GSM-7", 160, 1],
  [a(161), "GSM-7", 161, 2],
  [a(306), "GSM-7", 306, 2],
  [a(307), "GSM-7", 307, 3],
  [a(459), "GSM-7", 459, 3],
  [a(460), "GSM-7", 460, 4],
  ["€".repeat(80), "GSM-7", 160, 1],
  ["€".repeat(81), "GSM-7", 162, 2],
  [`${a(159)}€`, "GSM-7", 161, 2],
  [`${a(152)}€${a(152)}`, "GSM-7", 306, 3],
  [zhong(70), "UCS-2", 70, 1],
  [zhong(71), "UCS-2", 71, 2],
  [zhong(134), "UCS-2", 134, 2],
  [zhong(135), "UCS-2", 135, 3],
  ["😀".repeat(35), "UCS-2", 70, 1],
  ["😀".repeat(36), "UCS-2", 72, 2],
  [`${zhong(66)}😀${zhong(66)}`, "UCS-2", 134, 3],
  ["😀".repeat(67), "UCS-2", 134, 3],
  [`${a(129)}’`, "UCS-2", 130, 2],
  [`${a(129)}'`, "GSM-7", 130, 1],
  [`${a(112)}®`, "UCS-2", 113, 2],
  ["Ç", "GSM-7", 1, 1],
  ["\f^{}\\[~]|€", "GSM-7", 20, 1],
  [a(1_530), "GSM-7", 1_530, 10],
  [a(1_600), "GSM-7", 1_600, 11],
  [zhong(630), "UCS-2", 630, 10],
  ["", "GSM-7", 0, 0],
])("[SMS-5] “%.12s…” is %s, %i units, %i parts", (text, encoding, units, parts) => {
  const found = partsOf(text);
  expect([found.encoding, found.units, found.parts.length]).toEqual([encoding, units, parts]);
  expect(found.parts.join("")).toBe(text);
});

test.each(["`", "\t", "\u00a0", "ç"])("[SMS-5] one %j makes the message UCS-2", (character) => {
  expect(partsOf(character)).toMatchObject({ encoding: "UCS-2", parts: [character] });
});

test("[SMS-5] the counter says what still fits", () => {
  expect(partsOf(a(150)).unitsLeft).toBe(10);
  expect(partsOf(a(200)).unitsLeft).toBe(153 - 47);
});

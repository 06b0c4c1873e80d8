import { expect, test } from "vitest";
import { isGsm } from "./gsm";
import { smsPartsOf } from "./octets";

const hex = (octets: Uint8Array) => [...octets].map((octet) => octet.toString(16).padStart(2, "0")).join(" ");

test("[SMS-5] GSM 03.38 goes out a septet an octet, an extension behind its escape", () => {
  expect(smsPartsOf("@Hà€[", 1).map(({ octets }) => hex(octets))).toEqual(["00 48 7f 1b 65 1b 3c"]);
  expect(isGsm("\u001b")).toBe(false);
});

test("[SMS-5] UCS-2 goes out in two octets, the higher one first", () => {
  expect(smsPartsOf("é中😀", 1)).toMatchObject([{ dataCoding: 8, hasHeader: false }]);
  expect(hex(smsPartsOf("中😀", 1)[0]!.octets)).toBe("4e 2d d8 3d de 00");
});

test("[SMS-5] parts are joined by a header, and none has more than 140 octets on the air", () => {
  const gsm = smsPartsOf("a".repeat(161), 0x1_07);
  expect(gsm.map(({ octets }) => hex(octets.slice(0, 6)))).toEqual([
    "05 00 03 07 02 01",
    "05 00 03 07 02 02",
  ]);
  expect(gsm.map(({ octets, hasHeader }) => [octets.length, hasHeader])).toEqual([
    [6 + 153, true],
    [6 + 8, true],
  ]);
  const ucs2 = smsPartsOf("中".repeat(71), 7);
  expect(ucs2.map(({ octets }) => octets.length)).toEqual([6 + 134, 6 + 8]);
});

test("an empty text has no part", () => {
  expect(smsPartsOf("", 1)).toEqual([]);
});

import { expect, test } from "vitest";
import { csvField, csvLine } from "./csv";

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+44 20", "'+44 20"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ['=HYPERLINK("x,y")', `"'=HYPERLINK(""x,y"")"`],
  ["x;=1+1", "x;'=1+1"],
  ["x\n+1", '"x\n\'+1"'],
  ["51.5,-0.12", '"51.5,-0.12"'],
  ["a; -b", "a; -b"],
  [-1, "-1"],
  [null, ""],
])("%j is written %s", (value, written) => {
  expect(csvField(value)).toBe(written);
});

test("a line ends as RFC 4180 says", () => {
  expect(csvLine(["a", 1, null])).toBe("a,1,\r\n");
});

test.each([";", "\t", "|"])(
  "between the fields may stand %j; what has it in it is quoted, and no formula runs",
  (delimiter) => {
    const fields = [`a${delimiter}b`, "1,5", "=1+1", 2];
    expect(csvLine(fields, delimiter)).toBe(
      `${[`"a${delimiter}b"`, "1,5", "'=1+1", "2"].join(delimiter)}\r\n`,
    );
  },
);

import { expect, test } from "vitest";
import { csvLine } from "./csv";

test.each([
  [["a", "b c", 3, null], "a,b c,3,\r\n"],
  [['say "hi"', "x,y", "two\nlines"], '"say ""hi""","x,y","two\nlines"\r\n'],
  [["=1+1", "@cmd", -5], "'=1+1,'@cmd,-5\r\n"],
])("a line of %j", (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

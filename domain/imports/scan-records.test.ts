import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { LONGEST_RECORD_BYTES } from "./scan-cell";
import { type CsvFormat, recordScanner } from "./scan-records";

const decoder = new TextDecoder();
const format: CsvFormat = { delimiter: ",", decode: (bytes) => decoder.decode(bytes), columns: null };

function read(text: string, over: Partial<CsvFormat> = {}) {
  const bytes = Buffer.from(text);
  const scan = recordScanner(bytes, { ...format, ...over }, true);
  const records: (string[] | string)[] = [];
  for (let at = 0; at < bytes.length; ) {
    const record = scan(at);
    if (record.kind === "more" || record.kind === "endless") throw new Error("the last window has all");
    records.push(record.kind === "cells" ? record.cells : record.reason);
    at = record.next;
  }
  return records;
}

describe("well-formed files are read as csv-parse reads them", () => {
  test.each([
    ["plain", "a,b,c\n1,2,3\n"],
    ["without a last line break", "a,b\n1,2"],
    ["with Windows line breaks", "a,b\r\n1,2\r\n"],
    ["with quotes", 'a,b\n"x, y","say ""hi"""\n"",z\n'],
    ["with a line break in a value", 'a,b\n"one\ntwo",2\n3,4\n'],
    ["with Windows line breaks after quotes", '"a","b"\r\n"1","2"\r\n'],
    ["with empty cells", "a,b,c\n,,\n1,,3\n"],
    ["in other scripts", "имя,名前\nЁж,🙂\n"],
    ["with a quoted last cell and no line break", 'a,b\n1,"2"'],
    ["with an empty last cell", 'a,b\n"1",'],
  ])("%s", (_, text) => {
    const expected = parse(text, { relax_column_count: true });
    expect(read(text)).toEqual(expected);
  });

  test("random cells come back as they were", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const pieces = ["a", '"', ",", "\n", "\r\n", " ", "é", "日", "🙂", "", "x y"];
    for (let round = 0; round < 300; round++) {
      const rows = Array.from({ length: 1 + random(5) }, () =>
        Array.from({ length: 3 }, () =>
          Array.from({ length: 1 + random(4) }, () => pieces[random(pieces.length)]).join(""),
        ),
      );
      const text = rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
        .join("\n");
      expect(read(text, { columns: 3 })).toEqual(rows);
    }
  });
});

describe("what is broken is said, and the rest is read", () => {
  const columns = { columns: 3 };

  test("a quote that is never closed costs its row only", () => {
    const text = 'a,b,c\n1,"2,3\n4,5,6\n7,"8",9\n';
    expect(read(text, columns)).toEqual([
      ["a", "b", "c"],
      expect.stringMatching(/never closed|middle/),
      ["4", "5", "6"],
      ["7", "8", "9"],
    ]);
  });

  test("a quote that is never closed in the last rows", () => {
    expect(read('1,2,3\n4,"5,6\n7,8,9', columns)).toEqual([
      ["1", "2", "3"],
      expect.stringMatching(/never closed/),
      ["7", "8", "9"],
    ]);
  });

  test("a quote closed by a later row's quote is not taken for a long value", () => {
    expect(read('1,"2,3\n4,5,"\n7,8,9\n', columns)).toEqual([
      expect.stringMatching(/never closed/),
      expect.stringMatching(/never closed/),
      ["7", "8", "9"],
    ]);
  });

  test("text behind a closing quote", () => {
    expect(read('1,"2"x,3\n4,5,6\n', columns)).toEqual([
      expect.stringMatching(/middle of a value/),
      ["4", "5", "6"],
    ]);
  });

  test("a quote inside an unquoted value is a character like any other", () => {
    expect(read('5" pipe,12" pipe,x\n', columns)).toEqual([['5" pipe', '12" pipe', "x"]]);
  });

  test("spaces around quotes are let pass", () => {
    expect(read('1, "2, two" ,3\n', columns)).toEqual([["1", "2, two", "3"]]);
  });

  test("a row beyond the longest is named and passed over", () => {
    const long = "x".repeat(LONGEST_RECORD_BYTES + 1);
    expect(read(`1,${long},3\n4,5,6\n`, columns)).toEqual([
      expect.stringMatching(/longer than 128 KB/),
      ["4", "5", "6"],
    ]);
    expect(read(`1,"${"y\n".repeat(LONGEST_RECORD_BYTES)}",3\n`, columns)[0]).toMatch(/never closed/);
  });
});

describe("windows", () => {
  const scan = (text: string, isLast: boolean) => recordScanner(Buffer.from(text), format, isLast)(0);

  test.each(["a,b", 'a,"b', 'a,"b"', 'a,"b\nc', 'a,"b""'])("%j may go on in the next window", (text) => {
    expect(scan(text, false)).toEqual({ kind: "more" });
  });

  test("a line that has outgrown every row is endless", () => {
    expect(scan("x".repeat(LONGEST_RECORD_BYTES + 1), false)).toEqual({ kind: "endless" });
  });

  test("`next` counts bytes, not characters", () => {
    expect(scan("é,日\nrest", false)).toMatchObject({ cells: ["é", "日"], raw: "é,日", next: 7 });
  });

  test("the raw text is the row as it stands in the file", () => {
    expect(scan('1,"a\nb",2\r\n3', true)).toMatchObject({ raw: '1,"a\nb",2' });
  });
});

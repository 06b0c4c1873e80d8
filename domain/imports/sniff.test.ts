import { expect, test } from "vitest";
import { guessDelimiter, sniffForm } from "./sniff";

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

test.each([
  [Buffer.from("a,b\n1,2"), "utf-8"],
  [Buffer.from("\ufeffa,b"), "utf-8-bom"],
  [Buffer.from("\ufeffa,b", "utf16le"), "utf-16le"],
  [utf16be("\ufeffa,b"), "utf-16be"],
  [Buffer.from("email,name\nada@example.com,Ada", "utf16le"), "utf-16le"],
  [utf16be("email,name\nada@example.com,Ada"), "utf-16be"],
  [Buffer.from("naïve,café", "latin1"), "utf-8"], // told apart when the whole file is known
  [Buffer.from("a,b\n1,\0\n2,3\n4,5\n"), "utf-8"], // one NUL is its cell's fault
])("%j is %s", (head, form) => {
  expect(sniffForm(head)).toEqual({ ok: true, form });
});

test.each([
  [Buffer.from(""), /empty/],
  [Buffer.from("PK\u0003\u0004xl/workbook"), /Excel/],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /Excel/],
  [Buffer.from([0x1f, 0x8b, 8]), /compressed twice/], // once is unpacked before
  [Buffer.from("PK\u0003\u0004people.csv"), /zip.*Unpack/],
  [Buffer.from("%PDF-1.7"), /PDF/],
  [Buffer.from('[{"a":1}]'), /JSON/],
  [Buffer.from(Array.from({ length: 300 }, (_, n) => (n * 7) % 32)), /no text/],
])("%j is refused in plain words", (head, reason) => {
  expect(sniffForm(head)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test.each([
  ["a,b,c", ","],
  ["a;b;c", ";"],
  ["a\tb", "\t"],
  ["a|b", "|"],
  ['"Smith, Ada; Dr.";b;c', ";"],
  ["email", ","],
])("%j is cut at %j", (line, delimiter) => {
  expect(guessDelimiter(line)).toBe(delimiter);
});

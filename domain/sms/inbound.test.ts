import { expect, test } from "vitest";
import { inboundOf } from "./inbound";
import { Keyword, keywordProblem } from "./keyword";

const nothing = { keywords: [], isAskedToConfirm: false };

test.each([
  "STOP",
  " stop. ",
  "Stop!!!",
  '"STOP"',
  "ＳＴＯＰ",
  "stop🛑",
  "Arrêt",
  "TD",
  "CANCEL",
  "opt out",
  "opt-out",
  "OptOut",
  "REMOVE",
  "Revoke",
  "stop please",
  "s t o p",
  "STOPP",
  "Stop by at 5?", // a known over-match: the confirmation says how to undo it
])("[SMS-9] “%s” opts out by keyword", (text) => {
  expect(inboundOf(text, nothing)).toEqual({ kind: "opt_out", source: "KEYWORD", isWrongNumber: false });
});

test.each([
  "please stop all messages",
  "Don't text me again",
  "Don’t text me",
  "take me off this list",
  "remove me",
  "no more texts thx",
  "Wrong number sorry",
  "I do not send invoices", // a known over-match
])("[SMS-9] “%s” opts out in plain words", (text) => {
  expect(inboundOf(text, nothing)).toMatchObject({ kind: "opt_out", source: "NATURAL_LANGUAGE" });
});

test("a wrong number opts out, and makes the number doubtful", () => {
  expect(inboundOf("Sorry, WRONG NUMBER!", nothing)).toMatchObject({ isWrongNumber: true });
});

test.each([
  "End of month works",
  "cancel my 3pm",
  "remove meat from my order",
  "quit smoking tips please",
  "🛑",
])("“%s” is for a person to judge", (text) => {
  expect(inboundOf(text, nothing)).toEqual({ kind: "review" });
});

test.each(["Help", "INFO", "help me understand"])("[SMS-10] “%s” asks for help", (text) => {
  expect(inboundOf(text, nothing)).toEqual({ kind: "help" });
});

test.each(["START", "unstop."])("“%s” opts in", (text) => {
  expect(inboundOf(text, nothing)).toEqual({ kind: "opt_in" });
});

test("YES opts in only when it was asked for", () => {
  expect(inboundOf("Yes!", nothing)).toEqual({ kind: "message" });
  expect(inboundOf("Yes!", { ...nothing, isAskedToConfirm: true })).toEqual({ kind: "opt_in" });
});

test.each(["I can't stop smiling", "nonstop flights?", "when does the sale end", "", "👍", "shop"])(
  "“%s” is for the inbox",
  (text) => {
    expect(inboundOf(text, nothing)).toEqual({ kind: "message" });
  },
);

const keyword = (word: string, matches: Keyword["matches"] = "EXACT") =>
  Keyword.parse({ keyword: word, action: "AUTOMATIC_RESPONSE", matches, message: "Hello" });

test.each([
  ["join", "JOIN", "EXACT", true],
  ["join now", "JOIN", "EXACT", false],
  ["join now", "JOIN", "FIRST_WORD", true],
  ["joint", "JOIN", "FIRST_WORD", false],
  ["let me join!", "JOIN", "PHRASE", true],
] as const)("[SMS-11] “%s” asks for %s (%s): %s", (text, word, matches, isAsked) => {
  const { kind } = inboundOf(text, { keywords: [keyword(word, matches)], isAskedToConfirm: false });
  expect(kind).toBe(isAsked ? "keyword" : "message");
});

test("[SMS-11] the longer keyword wins", () => {
  const keywords = [keyword("JOIN", "FIRST_WORD"), keyword("JOIN GOLD", "FIRST_WORD")];
  expect(inboundOf("join gold please", { keywords, isAskedToConfirm: false })).toMatchObject({
    keyword: { keyword: "JOIN GOLD" },
  });
});

test.each(["stop", "Opt-Out", "help", "!!", ""])("[SMS-11] “%s” cannot be a keyword of one's own", (word) => {
  const parsed = Keyword.safeParse({ keyword: word, action: "OPT_IN", message: "Hello" });
  expect(parsed.success).toBe(false);
});

test("[SMS-11, QTA-18] a number has thirty keywords at most, each once", () => {
  const many = Array.from({ length: 30 }, (_, nth) => keyword(`WORD${nth}`));
  expect(keywordProblem(keyword("join!"), [keyword("JOIN")])).toContain("already");
  expect(keywordProblem(keyword("JOIN"), many)).toContain("at most 30");
  expect(keywordProblem(keyword("JOIN"), many.slice(1))).toBeNull();
});

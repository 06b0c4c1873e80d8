import { expect, test } from "vitest";
import { changesBetween } from "./changes";
import { type Fields, optionsOf, type ValuesOf } from "./field";
import { fieldProblems } from "./problems";
import { requirementOf } from "./requirement";
import { draftSchemaOf, submissionSchemaOf } from "./schema";

const fields = {
  name: { type: "text", label: "Name", help: "As on paper.", required: "REQUIRED", least: 2, most: 5 },
  kind: {
    type: "choice",
    label: "Kind",
    help: "",
    required: "REQUIRED",
    options: optionsOf({ public: "Public", private: "Private" }),
    initial: "private",
  },
  symbol: {
    type: "text",
    label: "Symbol",
    help: "On the exchange.",
    most: 4,
    pattern: { source: "[A-Z]+", message: "capital letters only." },
    required: {
      rules: [{ all: [{ field: "kind", is: "EQUALS", values: ["public"] }], outcome: "REQUIRED" }],
      otherwise: "DISALLOWED",
    },
  },
  samples: {
    type: "texts",
    label: "Samples",
    help: "",
    required: "OPTIONAL",
    fewest: 1,
    mostTexts: 2,
    least: 3,
    most: 9,
  },
  means: {
    type: "choices",
    label: "Means",
    help: "",
    required: "OPTIONAL",
    options: optionsOf({ web: "Web", paper: "Paper" }),
    mostChoices: 1,
  },
  optOut: { type: "yes_no", label: "Opt-out", help: "", required: "REQUIRED", mustBe: true },
  volume: { type: "number", label: "Volume", help: "", required: "OPTIONAL", least: 1, most: 1_000 },
  pictures: { type: "files", label: "Pictures", help: "", required: "OPTIONAL", mostFiles: 1 },
  taxId: { type: "text", label: "Tax ID", help: "", required: "OPTIONAL", most: 9, isSecret: true },
} as const satisfies Fields;

const empty = draftSchemaOf(fields).parse({});
const fine: ValuesOf<typeof fields> = { ...empty, name: "Acme", optOut: true };

test("an empty form is a draft, with what a form begins with", () => {
  expect(empty).toEqual({
    name: "",
    kind: "private",
    symbol: "",
    samples: [],
    means: [],
    optOut: null,
    volume: null,
    pictures: [],
    taxId: "",
  });
});

test("what is filled in as asked can be submitted", () => {
  expect(fieldProblems(fields, fine)).toEqual([]);
  expect(submissionSchemaOf(fields).safeParse(fine).success).toBe(true);
});

test.each([
  [{ name: "" }, "name", "Name is missing. As on paper."],
  [{ name: "A" }, "name", "Name: 2 to 5 characters; this has 1."],
  [{ name: "Acme " }, "name", "Name begins or ends with a space: take it out."],
  [{ symbol: "ACME" }, "symbol", "Symbol does not belong here: leave it empty."],
  [{ kind: "public" }, "symbol", "Symbol is missing. On the exchange."],
  [{ kind: "public", symbol: "acme" }, "symbol", "Symbol: capital letters only."],
  [{ kind: "public", symbol: "ACMEX" }, "symbol", "Symbol: at most 4 characters; this has 5."],
  [{ samples: ["one", "two", "three"] }, "samples", "Samples: 1 to 2; there are 3."],
  [{ samples: ["one", "tw"] }, "samples", "Samples, number 2: 3 to 9 characters; this has 2."],
  [{ means: ["web", "paper"] }, "means", "Means: at most 1."],
  [{ optOut: false }, "optOut", "Opt-out: only “Yes” can be registered."],
  [{ volume: 0 }, "volume", "Volume is from 1 to 1,000."],
  [{ pictures: ["a", "b"] }, "pictures", "Pictures: at most 1 files."],
] as [Partial<typeof fine>, string, string][])("%j: %s", (change, field, message) => {
  const values = { ...fine, ...change };
  expect(fieldProblems(fields, values)).toEqual([{ field, message }]);
  expect(submissionSchemaOf(fields).safeParse(values).error?.issues).toMatchObject([
    { path: [field], message },
  ]);
});

test("a draft may be wrong, but neither of another kind nor endless", () => {
  const draft = draftSchemaOf(fields);
  expect(draft.safeParse({ name: "x".repeat(900) }).success).toBe(true);
  expect(draft.safeParse({ name: "x".repeat(10_001) }).success).toBe(false);
  expect(draft.safeParse({ name: "\0" }).success).toBe(false);
  expect(draft.safeParse({ kind: "other" } as never).success).toBe(false);
  expect(draft.safeParse({ volume: 1.5 }).success).toBe(false);
});

test("the first rule that holds decides, and of its conditions all must", () => {
  const required = {
    rules: [
      {
        all: [
          { field: "a", is: "HAS_VALUE" },
          { field: "b", is: "NOT_IN", values: ["x"] },
        ],
        outcome: "REQUIRED",
      },
      { all: [{ field: "c", is: "IN", values: ["web"] }], outcome: "DISALLOWED" },
    ],
    otherwise: "OPTIONAL",
  } as const;
  expect(requirementOf({ required }, { a: "1", b: "y", c: ["web"] })).toBe("REQUIRED");
  expect(requirementOf({ required }, { a: "1", b: "x", c: ["web"] })).toBe("DISALLOWED");
  expect(requirementOf({ required }, { a: "", b: "x", c: [] })).toBe("OPTIONAL");
});

test("two versions are compared field by field, secrets by their end", () => {
  const after = { ...fine, kind: "public", symbol: "ACM", samples: ["one"], taxId: "123456789" } as const;
  expect(changesBetween(fields, fine, { ...after, samples: ["one"] })).toEqual([
    { field: "kind", label: "Kind", before: "Private", after: "Public" },
    { field: "symbol", label: "Symbol", before: "", after: "ACM" },
    { field: "samples", label: "Samples", before: "", after: "one" },
    { field: "taxId", label: "Tax ID", before: "", after: "•••6789" },
  ]);
  expect(changesBetween(fields, fine, fine)).toEqual([]);
});

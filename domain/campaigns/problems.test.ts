import { expect, test } from "vitest";
import { type LaunchFacts, mayLaunch, problemsOf } from "./problems";

const draft = { name: "Spring", templateId: "1".padStart(32, "0"), audience: { kind: "everyone" } } as const;
const content = { subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
const facts: LaunchFacts = {
  emailOn: true,
  template: { name: "Welcome", version: 3, problem: null, content },
  sender: { name: "Ada", address: "ada@example.com" },
  senderStanding: { rule: "any", isVerified: true, leaves: true },
  segment: null,
  reach: "somebody",
};

test("a draft that lacks nothing has no problems", () => {
  expect(problemsOf(draft, facts)).toEqual([]);
});

test.each<[string, Partial<LaunchFacts>, string]>([
  ["[EML-1] e-mail switched off", { emailOn: false }, "channel"],
  ["a template that is gone", { template: null }, "template"],
  ["[EML-4] no sender anywhere", { sender: null }, "sender"],
  ["a sender that is no address", { sender: { name: "", address: "ada@" } }, "sender"],
  ["a project without people", { reach: "nobody" }, "audience"],
  ["an audience that is skipped whole", { reach: "all_skipped" }, "audience"],
])("%s keeps a campaign from being launched", (_, change, field) => {
  const problems = problemsOf(draft, { ...facts, ...change });
  expect(problems).toMatchObject([{ level: "error", field }]);
  expect(mayLaunch(problems)).toBe(false);
});

const toGold = { ...draft, audience: { kind: "segment", segmentId: "2".padStart(32, "0") } } as const;

test.each<[string, Partial<LaunchFacts>, string]>([
  ["a segment that is gone", { segment: null }, "The chosen segment is gone."],
  ["a segment without addresses", { reach: "nobody" }, "Nobody in “Gold buyers” has an e-mail address"],
  [
    "a segment that is skipped whole",
    { reach: "all_skipped" },
    "Everybody in “Gold buyers” would be skipped",
  ],
])("%s keeps a campaign from being launched, and is called by its name", (_, change, words) => {
  const segment = { id: toGold.audience.segmentId, name: "Gold buyers", version: 4 };
  expect(problemsOf(toGold, { ...facts, segment })).toEqual([]);
  const problems = problemsOf(toGold, { ...facts, segment, ...change });
  expect(problems).toMatchObject([
    { level: "error", field: "audience", message: expect.stringContaining(words) },
  ]);
});

test("a broken template is named with its version, part, line and column", () => {
  const problem = { part: "html", line: 3, column: 14, message: "This block is never closed" } as const;
  const [found] = problemsOf(draft, {
    ...facts,
    template: { name: "Welcome", version: 3, problem, content },
  });
  expect(found?.message).toBe(
    "“Welcome”, version 3 cannot be sent: HTML, line 3, column 14: This block is never closed",
  );
});

test("[EML-2] a sender nobody has proven is warned of, unless the mail stays in the Outbox", () => {
  const unproven = { rule: "any", isVerified: false, leaves: true } as const;
  const problems = problemsOf(draft, { ...facts, senderStanding: unproven });
  expect(problems).toMatchObject([{ level: "warning", field: "sender" }]);
  expect(problemsOf(draft, { ...facts, senderStanding: { ...unproven, leaves: false } })).toEqual([]);
});

test("[EML-5] where only verified senders may send, another one keeps a campaign from being launched", () => {
  const strict = { rule: "verified", isVerified: false, leaves: false } as const;
  expect(problemsOf(draft, { ...facts, senderStanding: strict })).toMatchObject([
    { level: "error", field: "sender", message: expect.stringContaining("ada@example.com") },
  ]);
});

test("a mail without a text part is warned of, and may be launched", () => {
  const template = { name: "Welcome", version: 3, problem: null, content: { ...content, text: " " } };
  const problems = problemsOf(draft, { ...facts, template });
  expect(problems).toMatchObject([{ level: "warning", field: "template" }]);
  expect(mayLaunch(problems)).toBe(true);
});

test("an empty draft is told everything at once", () => {
  const empty = { name: " ", templateId: null, audience: draft.audience };
  const fields = problemsOf(empty, {
    emailOn: false,
    template: null,
    sender: null,
    senderStanding: facts.senderStanding,
    segment: null,
    reach: "nobody",
  }).map(({ field }) => field);
  expect(fields).toEqual(["channel", "name", "template", "sender", "audience"]);
});

test.each([
  ["without a subject", { ...content, subject: " " }],
  ["without HTML and text", { ...content, html: "", text: "" }],
])("a mail %s cannot be launched", (_, empty) => {
  const template = { name: "Welcome", version: 3, problem: null, content: empty };
  expect(mayLaunch(problemsOf(draft, { ...facts, template }))).toBe(false);
});

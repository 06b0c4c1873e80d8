import { expect, test } from "vitest";
import { type CampaignDraft, type LaunchFacts, mayLaunch, problemsOf, type TreatmentFacts } from "./problems";

const treatment = { name: "", share: 0, templateId: "1".padStart(32, "0"), schedule: null };
const draft: CampaignDraft = {
  name: "Spring",
  audience: { kind: "everyone" },
  holdout: 0,
  keptBack: 0,
  winnerRule: null,
  goal: null,
  schedule: { kind: "immediately" },
  treatments: [treatment],
};
const content = { subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
const known: TreatmentFacts = {
  template: { name: "Welcome", version: 3, problem: null, content },
  sender: { name: "Ada", address: "ada@example.com" },
  senderStanding: { rule: "any", isVerified: true, leaves: true },
};
const facts: LaunchFacts = {
  now: new Date("2026-03-02T09:00:00Z"),
  emailOn: true,
  treatments: [known],
  segment: null,
  reach: "somebody",
};

test("a draft that lacks nothing has no problems", () => {
  expect(problemsOf(draft, facts)).toEqual([]);
});

test.each<[string, Partial<LaunchFacts>, string]>([
  ["[EML-1] e-mail switched off", { emailOn: false }, "channel"],
  ["a template that is gone", { treatments: [{ ...known, template: null }] }, "template"],
  ["[EML-4] no sender anywhere", { treatments: [{ ...known, sender: null }] }, "sender"],
  [
    "a sender that is no address",
    { treatments: [{ ...known, sender: { name: "", address: "ada@" } }] },
    "sender",
  ],
  ["a project without people", { reach: "nobody" }, "audience"],
  ["an audience that is skipped whole", { reach: "all_skipped" }, "audience"],
])("%s keeps a campaign from being launched", (_, change, field) => {
  const problems = problemsOf(draft, { ...facts, ...change });
  expect(problems).toMatchObject([{ level: "error", field }]);
  expect(mayLaunch(problems)).toBe(false);
});

const gold = { kind: "segment", segmentId: "2".padStart(32, "0") } as const;
const toGold = { ...draft, audience: gold };

test.each<[string, Partial<LaunchFacts>, string]>([
  ["a segment that is gone", { segment: null }, "The chosen segment is gone."],
  ["a segment without addresses", { reach: "nobody" }, "Nobody in “Gold buyers” has an e-mail address"],
  [
    "a segment that is skipped whole",
    { reach: "all_skipped" },
    "Everybody in “Gold buyers” would be skipped",
  ],
])("%s keeps a campaign from being launched, and is called by its name", (_, change, words) => {
  const segment = { id: gold.segmentId, name: "Gold buyers", version: 4 };
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
    treatments: [{ ...known, template: { name: "Welcome", version: 3, problem, content } }],
  });
  expect(found?.message).toBe(
    "“Welcome”, version 3 cannot be sent: HTML, line 3, column 14: This block is never closed",
  );
});

test("[EML-2] a sender nobody has proven is warned of, unless the mail stays in the Outbox", () => {
  const unproven = { rule: "any", isVerified: false, leaves: true } as const;
  const problems = problemsOf(draft, { ...facts, treatments: [{ ...known, senderStanding: unproven }] });
  expect(problems).toMatchObject([{ level: "warning", field: "sender" }]);
  const kept = { ...known, senderStanding: { ...unproven, leaves: false } };
  expect(problemsOf(draft, { ...facts, treatments: [kept] })).toEqual([]);
});

test("[EML-5] where only verified senders may send, another one keeps a campaign from being launched", () => {
  const strict = { rule: "verified", isVerified: false, leaves: false } as const;
  expect(problemsOf(draft, { ...facts, treatments: [{ ...known, senderStanding: strict }] })).toMatchObject([
    { level: "error", field: "sender", message: expect.stringContaining("ada@example.com") },
  ]);
});

test("a mail without a text part is warned of, and may be launched", () => {
  const template = { name: "Welcome", version: 3, problem: null, content: { ...content, text: " " } };
  const problems = problemsOf(draft, { ...facts, treatments: [{ ...known, template }] });
  expect(problems).toMatchObject([{ level: "warning", field: "template" }]);
  expect(mayLaunch(problems)).toBe(true);
});

test("an empty draft is told everything at once", () => {
  const empty = { ...draft, name: " ", treatments: [{ ...treatment, templateId: null }] };
  const fields = problemsOf(empty, {
    ...facts,
    emailOn: false,
    treatments: [{ ...known, template: null, sender: null }],
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
  expect(mayLaunch(problemsOf(draft, { ...facts, treatments: [{ ...known, template }] }))).toBe(false);
});

const shares = (holdout: number, ...parts: number[]): CampaignDraft => ({
  ...draft,
  holdout,
  treatments: [treatment, ...parts.map((share, n) => ({ ...treatment, name: `B${n}`, share }))],
});
const ofMany = { ...facts, treatments: [known, known, known] };

test.each<[string, CampaignDraft, string, string]>([
  [
    "shares beyond the whole",
    shares(10, 50, 50),
    "treatments",
    "The shares and the hold-out add up to 110 %.",
  ],
  ["shares that leave nothing", shares(20, 80), "treatments", "Nothing is left for the default treatment."],
  ["a share of nobody", shares(0, 50, 0), "treatments", "B1 has a share of 0 %."],
])("[CMP-12] [CMP-14] %s keep a campaign from being launched", (_, divided, field, message) => {
  expect(problemsOf(divided, ofMany)).toMatchObject([{ level: "error", field, message }]);
});

test("[CMP-12] [CMP-14] shares that leave something for the default treatment are no problem", () => {
  expect(problemsOf(shares(10, 40, 40), ofMany)).toEqual([]);
});

test("[CMP-12] what one of several treatments lacks is told with its name", () => {
  const [problem] = problemsOf(shares(0, 50), {
    ...facts,
    treatments: [known, { ...known, template: null }],
  });
  expect(problem).toMatchObject({
    field: "template",
    treatment: 1,
    message: "B0: The chosen template is gone.",
  });
});

test("[CMP-18] a schedule that cannot be is told at its field, the campaign's own only where somebody keeps to it", () => {
  const over = { kind: "once", at: "2026-03-01T09:00", timeZone: "UTC", recipientsLocalTime: false } as const;
  expect(problemsOf({ ...draft, schedule: over }, facts)).toMatchObject([
    { level: "error", field: "schedule" },
  ]);
  const own = {
    ...draft,
    schedule: over,
    treatments: [{ ...treatment, schedule: { kind: "immediately" } as const }],
  };
  expect(problemsOf(own, facts)).toEqual([]);
});

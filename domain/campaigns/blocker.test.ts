import { expect, test } from "vitest";
import { blockerOf } from "./blocker";
import type { CampaignDraft, LaunchFacts } from "./problems";

const draft: CampaignDraft = {
  name: "Weekly",
  audience: { kind: "segment", segmentId: "2".padStart(32, "0") },
  holdout: 0,
  keptBack: 0,
  winnerRule: null,
  goal: null,
  schedule: { kind: "once", at: "2026-01-01T09:00", timeZone: "UTC", recipientsLocalTime: false },
  treatments: [{ name: "", share: 0, templateId: "1".padStart(32, "0"), schedule: null }],
};
const content = { subject: "Hello", html: "", text: "Hello" };
const facts: LaunchFacts = {
  now: new Date("2026-03-02T09:00:00Z"),
  emailOn: true,
  treatments: [
    {
      template: { name: "Welcome", version: 1, content, problem: null },
      sender: { name: "", address: "a@b.example" },
      senderStanding: { rule: "any", isVerified: true, leaves: true },
    },
  ],
  segment: { id: "2".padStart(32, "0"), name: "Gold", version: 1 },
  reach: "somebody",
};

test("[CMP-25] a segment that is gone blocks the next run", () => {
  expect(blockerOf(draft, { ...facts, segment: null })).toMatchObject({ field: "audience" });
});

test.each<[string, Partial<LaunchFacts>]>([
  ["a segment that is empty just now", { reach: "nobody" }],
  ["a channel that is off", { emailOn: false }],
  ["a moment that is over", {}],
])("%s does not", (_, change) => {
  expect(blockerOf(draft, { ...facts, ...change })).toBeNull();
});

import { expect, test } from "vitest";
import { actionInWords, changeInWords, changesOf } from "./changes";

test("[SEC-3] only what changed is shown, field by field", () => {
  const before = { name: "Spring", status: "draft", dailyCap: null, replyTo: ["a@x.org"], emailOn: true };
  const after = { name: "Spring", status: "executing", dailyCap: 3, replyTo: [], emailOn: false };

  expect(changesOf(before, after).map(changeInWords)).toEqual([
    "status: draft → executing",
    "daily cap: 3",
    "reply to: was a@x.org",
    "email on: yes → no",
  ]);
});

test("what was made has no before, what was removed no after", () => {
  expect(changesOf(null, { role: "admin" })).toEqual([{ field: "role", from: null, to: "admin" }]);
  expect(changesOf({ role: "admin" }, null)).toEqual([{ field: "role", from: "admin", to: null }]);
  expect(changesOf(null, null)).toEqual([]);
});

test("lists and nested values are readable", () => {
  const after = { projects: [{ projectId: "1", role: "viewer" }] };

  expect(changesOf(null, after).map(changeInWords)).toEqual(["projects: project id 1 · role viewer"]);
});

test.each([
  ["campaign.launch", "Campaign: launch"],
  ["session.sign-in-refused", "Session: sign in refused"],
  ["member.change-role", "Member: change role"],
])("%s reads as %s", (action, words) => {
  expect(actionInWords(action)).toBe(words);
});

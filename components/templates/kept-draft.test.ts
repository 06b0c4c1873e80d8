import { expect, test } from "vitest";
import { draftAfterSaving, readDraft, unsavedDraft } from "./kept-draft";

const one = { subject: "One", html: "<p>One</p>", text: "One" };
const two = { ...one, subject: "Two" };
const kept = { content: two, version: 1, at: "2026-03-02T09:00:00Z" };

test("a draft that another tab has removed is no draft", () => {
  expect(unsavedDraft(readDraft(null), one)).toBeNull();
});

test("what cannot be read is no draft", () => {
  expect(unsavedDraft(readDraft("<p>"), one)).toBeNull();
  expect(unsavedDraft(readDraft("null"), one)).toBeNull();
  expect(unsavedDraft(readDraft("1"), one)).toBeNull();
});

test("a draft is what differs from the saved version", () => {
  expect(unsavedDraft(kept, one)).toBe(kept);
  expect(unsavedDraft(kept, two)).toBeNull();
});

test("saving ends a draft that holds what was sent", () => {
  expect(draftAfterSaving(kept, two, 2)).toBeNull();
});

test("what is typed while a version is being saved is kept, on top of that version", () => {
  expect(draftAfterSaving(kept, one, 2)).toEqual({ ...kept, version: 2 });
});

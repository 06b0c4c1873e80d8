import { expect, test } from "vitest";
import { type Asked, outcomeOf } from "./outcome";

const now = new Date("2026-03-02T09:00:00Z");
const asked: Asked = { now, channel: "EMAIL", tries: 0, spread: 0, idempotent: false, providerRestMs: 5000 };
const busy = { kind: "unavailable", cause: "message", detail: "450 mailbox busy" } as const;

test("[EML-19] a hard bounce is final at the first answer", () => {
  const answer = { kind: "refused", reason: "hard_bounce", detail: "550 no such user" } as const;
  expect(outcomeOf(answer, asked)).toMatchObject({ state: "failed", reason: "hard_bounce", dueAt: null });
});

test("[EML-19] a soft refusal is tried again after 10 s, 1, 5, 30 and 120 minutes, then it is a soft bounce", () => {
  const seconds = [0, 1, 2, 3, 4].map((tries) => {
    const outcome = outcomeOf(busy, { ...asked, tries });
    expect(outcome).toMatchObject({ state: "queued", reason: "retry", tried: true, refund: true });
    return ((outcome.dueAt?.getTime() ?? 0) - now.getTime()) / 1000;
  });
  expect(seconds).toEqual([10, 60, 300, 1800, 7200]);
  expect(outcomeOf(busy, { ...asked, tries: 5 })).toMatchObject({ state: "failed", reason: "soft_bounce" });
});

test("a receiver that names its own pause is not asked sooner", () => {
  const { dueAt } = outcomeOf({ ...busy, retryAfterMs: 45_000 }, asked);
  expect(dueAt).toEqual(new Date("2026-03-02T09:00:45Z"));
});

test("what the provider is to blame for costs the message no try", () => {
  const outcome = outcomeOf({ ...busy, cause: "provider" }, { ...asked, tries: 5 });
  expect(outcome).toMatchObject({ state: "queued", reason: "provider_paused", tried: false, refund: true });
  expect(outcome.dueAt).toEqual(new Date("2026-03-02T09:00:05Z"));
});

test("an unknown stays unknown, and still counts under its caps, unless the provider forgives a repeat", () => {
  const answer = { kind: "unknown", detail: "reset after DATA" } as const;
  expect(outcomeOf(answer, asked)).toMatchObject({ state: "unknown", refund: false });
  expect(outcomeOf(answer, { ...asked, idempotent: true })).toMatchObject({ state: "queued" });
});

test("a message that was never called goes back as it was", () => {
  expect(outcomeOf({ kind: "back" }, asked)).toMatchObject({ state: "queued", reason: null, tried: false });
});

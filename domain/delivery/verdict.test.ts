import { expect, test } from "vitest";
import { skipWords } from "./skip-reasons";
import { type Facts, verdictOn } from "./verdict";

const endpoint = { channel: "EMAIL", address: "ada@example.com", optOut: "NONE", status: "ACTIVE" } as const;
const facts: Facts = {
  now: new Date("2026-03-02T09:00:00Z"),
  channel: "EMAIL",
  channelOn: true,
  suppressed: false,
  endpoint,
  leftOut: false,
  expiresAt: null,
  quiet: null,
  providerPausedUntil: null,
};

test("whom nothing speaks against is sent the message", () => {
  expect(verdictOn(facts)).toEqual({ kind: "deliver" });
});

test.each([
  ["opted_out", { endpoint: { ...endpoint, optOut: "ALL" } }],
  ["inactive", { endpoint: { ...endpoint, status: "INACTIVE" } }],
  ["no_address", { endpoint: { ...endpoint, address: "" } }],
  ["no_address", { endpoint: { ...endpoint, channel: "SMS" } }],
  ["endpoint_gone", { endpoint: null }],
  ["suppressed", { suppressed: true }],
  ["channel_off", { channelOn: false }],
] satisfies [string, Partial<Facts>][])("never, because: %s", (reason, over) => {
  expect(verdictOn({ ...facts, ...over })).toEqual({ kind: "never", reason });
});

test("while the provider rests the message waits, but a reason never to send it is told at once", () => {
  const until = new Date("2026-03-02T09:05:00Z");
  const paused = { ...facts, providerPausedUntil: until };
  expect(verdictOn(paused)).toEqual({ kind: "wait", until, reason: "provider_paused" });
  expect(verdictOn({ ...paused, suppressed: true })).toEqual({ kind: "never", reason: "suppressed" });
  expect(verdictOn({ ...paused, providerPausedUntil: facts.now })).toEqual({ kind: "deliver" });
});

const later = new Date("2026-03-02T10:00:00Z");

test("[PRJ-5] [CMP-20] in quiet time a message is dropped, or held until it is over", () => {
  expect(verdictOn({ ...facts, quiet: { until: later, kind: "drop" } })).toEqual({
    kind: "never",
    reason: "quiet_time",
  });
  const hold = { ...facts, quiet: { until: later, kind: "hold" } } as const;
  expect(verdictOn(hold)).toEqual({ kind: "wait", until: later, reason: "quiet_time" });
  const expiresAt = new Date("2026-03-02T09:30:00Z");
  expect(verdictOn({ ...hold, expiresAt })).toMatchObject({ kind: "wait", until: expiresAt });
});

test("[PRJ-9] what its run had no time for expires", () => {
  expect(verdictOn({ ...facts, expiresAt: facts.now })).toEqual({ kind: "never", reason: "expired" });
  expect(verdictOn({ ...facts, expiresAt: later })).toEqual({ kind: "deliver" });
  const paused = { ...facts, expiresAt: facts.now, providerPausedUntil: later };
  expect(verdictOn(paused)).toEqual({ kind: "never", reason: "expired" });
});

test("every reason has a sentence that ends like one", () => {
  for (const { sentence } of Object.values(skipWords)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

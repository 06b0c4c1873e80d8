import { expect, test } from "vitest";
import { rateKeptUp } from "./sending-rate";

const points = (...counts: number[]) =>
  counts.map((handedOver, nth) => ({ at: new Date(Date.UTC(2026, 2, 2, 9, 0, nth * 10)), handedOver }));

test("[CMP-5] the rate of a run is that of its busy time: neither its begin nor its last retries count", () => {
  expect(rateKeptUp({ points: points(300, 5_000, 5_200, 5_100, 40), seconds: 900 })).toBe(510);
});

test("a run that was over within moments has the rate of its whole", () => {
  expect(rateKeptUp({ points: points(900), seconds: 3 })).toBe(300);
  expect(rateKeptUp({ points: points(900), seconds: 0.2 })).toBe(900);
});

test("a handful of mails tells no rate", () => {
  expect(rateKeptUp({ points: points(40, 40), seconds: 20 })).toBeNull();
  expect(rateKeptUp({ points: [], seconds: 0 })).toBeNull();
});

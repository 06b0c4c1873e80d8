import { expect, test } from "vitest";
import { costInWords, durationForecast } from "./forecast-words";

const immediately = { schedule: { kind: "immediately" } } as const;
const of = (perSecond: number | null, maxRunSeconds: number | null = null) => ({
  perSecond,
  settings: { limits: { maxRunSeconds } },
  treatments: [immediately],
});
const measured = (perSecond: number | null) => ({ perSecond, provider: "Acme Mail" });

test("[CMP-5] a campaign's cost is that of its mails", () => {
  expect(costInWords(98_211, { currency: "EUR", perThousand: "0.10" })).toBe(
    "It costs €9.82, at €0.10 for a thousand mails.",
  );
});

test.each([
  [10, null, "It takes about 1 min from its start, at the limit of 10 / s."],
  [null, 100, "It takes about 6 s from its start, at 100 / s, as Acme Mail took them lately."],
  [200, 100, "It takes about 6 s from its start, at 100 / s, as Acme Mail took them lately."],
  [null, null, "How long it takes is not known: no large campaign has gone through Acme Mail yet."],
])("[CMP-5] with a limit of %s and a measured rate of %s: %s", (limit, rate, words) => {
  expect(durationForecast({ mails: 600, review: of(limit), measured: measured(rate) })).toBe(words);
});

test("[CMP-29] a run that would be cut off is told of, with how many it cuts", () => {
  const words = durationForecast({ mails: 6_000, review: of(10, 60), measured: measured(null) });
  expect(words).toContain("about 5,400 would expire unsent");
});

test("an audience of nobody takes no time", () => {
  expect(durationForecast({ mails: 0, review: of(10), measured: measured(null) })).toBe(
    "There is nothing to send.",
  );
});

import { expect, test } from "vitest";
import { differenceInWords, intervalInWords, pointsInWords, verdictInWords } from "./verdict-words";

const treatments = [
  { nth: 0, name: "Default treatment" },
  { nth: 1, name: "Short" },
  { nth: 2, name: "Long" },
];

test("[CMP-16] no difference is said plainly", () => {
  expect(verdictInWords({ verdict: { kind: "no_difference" }, treatments }, "click").title).toBe(
    "No difference yet",
  );
});

test("[CMP-16] a leader is named, with how far it is ahead of the one that comes closest", () => {
  const ahead = { low: 0.004, estimate: 0.021, high: 0.038 };
  const told = verdictInWords({ verdict: { kind: "leader", nth: 1, closest: 0, ahead }, treatments }, "open");
  expect(told).toEqual({
    title: "“Short” leads",
    body: "Its open rate is 2.1 points over that of “Default treatment”, which comes closest; in all likelihood between +0.4 and +3.8 points.",
  });
});

test("[CMP-16] who is behind is named where nobody leads", () => {
  const told = verdictInWords(
    { verdict: { kind: "some_behind", best: 1, behind: [0, 2] }, treatments },
    "goal",
  );
  expect(told.title).toBe("“Default treatment” and “Long” are behind");
});

test.each([
  [-0.0123, "−1.2 points"],
  [0.0004, "0.0 points"],
  [-0.0004, "0.0 points"],
  [0.1, "+10.0 points"],
])("%d of all is %s", (share, words) => {
  expect(pointsInWords(share)).toBe(words);
  expect(intervalInWords({ low: -0.01, estimate: 0, high: 0.02 })).toBe("between −1.0 and +2.0 points");
});

test("[CMP-16] a difference is told with its interval", () => {
  expect(differenceInWords({ low: -0.004, estimate: 0.014, high: 0.031 })).toBe("+1.4 points (−0.4 to +3.1)");
});

import { expect, test } from "vitest";
import { runInWords } from "./run-words";

const run = {
  occurrence: new Date("2026-03-02T08:00:00Z"),
  startedAt: new Date("2026-03-02T08:00:05Z"),
  treatment: 1,
  audience: { kind: "everyone" },
};
const treatments = [
  { nth: 0, name: "" },
  { nth: 1, name: "Short" },
];

test("[CMP-30] a run is named by its moment, by the project's clock, and by its treatment where there are several", () => {
  expect(runInWords(run, { treatments }, "Europe/Berlin")).toBe("2 Mar 2026, 09:00 · Short");
  expect(runInWords(run, { treatments: [] }, "UTC")).toBe("2 Mar 2026, 08:00");
});

test("[CMP-30] one sent by hand to those not reached says so", () => {
  const again = { ...run, occurrence: null, treatment: 0, audience: { kind: "unreached" } };
  expect(runInWords(again, { treatments }, "UTC")).toBe("2 Mar 2026, 08:00 · Default treatment · sent again");
});

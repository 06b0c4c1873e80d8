import { expect, test } from "vitest";
import { QuietTime } from "./quiet-time";

test.each([
  { kind: "drop", from: "9:00", to: "10:00" },
  { kind: "hold", from: "21:00", to: "24:00" },
  { kind: "drop", from: "21:00", to: "21:00" },
  { kind: "hold", from: "21:00" },
])("[PRJ-5] [CMP-20] %j is no quiet time", (wrong) => {
  expect(QuietTime.safeParse(wrong).success).toBe(false);
});

test("[PRJ-5] [CMP-20] quiet time may pass midnight", () => {
  const quiet = { kind: "hold", from: "21:00", to: "08:00" };
  expect(QuietTime.parse(quiet)).toEqual(quiet);
});

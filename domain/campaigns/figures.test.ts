import { expect, test } from "vitest";
import { figuresOf } from "./figures";

const tally = (measure: string, count: number, reason = "") => ({ measure, reason, count });

test("[CMP-34] what bounced at once was sent and not delivered; what bounced later was taken first", () => {
  const figures = figuresOf([
    tally("planned", 120),
    tally("skipped", 10, "opted_out"),
    tally("accepted", 100),
    tally("failed", 4, "hard_bounce"),
    tally("failed", 3, "soft_bounce"),
    tally("failed", 2, "refused"),
    tally("unknown", 1),
    tally("bounced", 9, "hard"),
    tally("bounced", 3, "soft"),
    tally("complained", 2),
  ]);
  expect(figures).toMatchObject({
    planned: 120,
    skipped: 10,
    sent: 107,
    delivered: 95,
    refused: 2,
    unknown: 1,
  });
  expect(figures).toMatchObject({ bounced: { hard: 9, soft: 3 }, complained: 2 });
});

test("a run without any answer yet has figures of nothing", () => {
  expect(figuresOf([tally("planned", 5)])).toMatchObject({ sent: 0, delivered: 0, refused: 0 });
});

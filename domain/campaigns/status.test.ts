import { expect, test } from "vitest";
import { type CampaignMove, type CampaignStatus, campaignStatuses, movesFrom, statusAfter } from "./status";

test.each<[CampaignMove, CampaignStatus, CampaignStatus | null]>([
  ["launch", "draft", "scheduled"],
  ["launch", "executing", null],
  ["start", "scheduled", "executing"],
  ["pause", "executing", "paused"],
  ["pause", "completed", null],
  ["resume", "paused", "scheduled"],
  ["resume", "executing", null],
  ["complete", "executing", "completed"],
  ["complete", "paused", null],
  ["cancel", "paused", "canceled"],
  ["cancel", "completed", null],
  ["rest", "executing", "pending_next_run"],
  ["start", "pending_next_run", "executing"],
  ["resend", "canceled", "executing"],
  ["resend", "paused", null],
  ["invalidate", "scheduled", "invalid"],
  ["invalidate", "completed", null],
])("[CMP-25] %s leads a campaign that is %s to %s", (move, from, to) => {
  expect(statusAfter(move, from)).toBe(to);
});

test.each<[CampaignStatus, CampaignMove[]]>([
  ["draft", ["launch", "cancel"]],
  ["executing", ["rest", "pause", "complete", "cancel", "resend", "invalidate"]],
  ["paused", ["resume", "cancel", "invalidate"]],
  ["completed", ["resend"]],
  ["canceled", ["resend"]],
  ["invalid", []],
])("a campaign that is %s can %j", (status, moves) => {
  expect(movesFrom(status)).toEqual(moves);
});

test("no move leads back to a draft", () => {
  const ends = campaignStatuses.flatMap((from) => movesFrom(from).map((move) => statusAfter(move, from)));
  expect(ends).not.toContain("draft");
});

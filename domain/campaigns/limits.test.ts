import { expect, test } from "vitest";
import { CampaignLimits, effectiveLimits } from "./limits";

const project = { dailyCap: 3, totalCap: 5, messagesPerSecond: 50, maxRunSeconds: 3_600 };

test.each([
  { own: {}, holds: project },
  { own: { messagesPerSecond: 100 }, holds: { ...project, messagesPerSecond: 100 } },
  { own: { maxRunSeconds: null }, holds: { ...project, maxRunSeconds: null } },
])(
  "[CMP-29] [PRJ-14] what a campaign does not say is its project's, and none is none: $own",
  ({ own, holds }) => {
    expect(effectiveLimits(CampaignLimits.parse(own), project)).toEqual(holds);
  },
);

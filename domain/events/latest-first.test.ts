import { expect, test } from "vitest";
import { latestFirst } from "./latest-first";

const told = (type: string, second: number) => ({ type, arrivedAt: new Date(second * 1000) });

test("of one instant, the delivery stands above the mail, and the mail above the campaign", () => {
  const events = [
    told("_email.send", 1),
    told("_email.open", 2),
    told("_email.delivered", 1),
    told("_campaign.send", 1),
  ];

  expect(events.sort(latestFirst).map(({ type }) => type)).toEqual([
    "_email.open",
    "_email.delivered",
    "_email.send",
    "_campaign.send",
  ]);
});

import { expect, test } from "vitest";
import { sendEventsOf } from "./send-events";

test.each([
  ["accepted", null, ["_campaign.send", "_email.send", "_email.delivered"]],
  ["failed", "hard_bounce", ["_campaign.send", "_email.send", "_email.hardbounce"]],
  ["failed", "soft_bounce", ["_campaign.send", "_email.send", "_email.softbounce"]],
  ["failed", "rejected", ["_email.rejected"]],
  ["skipped", "render_failed", ["_email.rendering_failure"]],
  ["skipped", "opted_out", []],
  ["unknown", null, []],
  ["queued", "retry", []],
] as const)("[EVT-15] a message that is %s (%s) appends %j", (state, reason, events) => {
  expect(sendEventsOf(state, reason, true)).toEqual(events);
});

test("[EVT-13] what belongs to no campaign is no campaign's send", () => {
  expect(sendEventsOf("accepted", null, false)).toEqual(["_email.send", "_email.delivered"]);
});

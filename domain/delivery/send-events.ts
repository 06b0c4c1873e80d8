import type { MessageState } from "./message-state";

const bounceEvents: Record<string, string> = {
  hard_bounce: "_email.hardbounce",
  soft_bounce: "_email.softbounce",
};

/** EML-21: a value is missing or does not fit. */
const unwritten = new Set(["render_failed", "missing_value"]);

/** The events (EVT-13, EVT-15) that tell what became of a mail. Without bounce feedback, taken by the receiving server counts as delivered. */
export function sendEventsOf(state: MessageState, reason: string | null, ofCampaign: boolean): string[] {
  const sent = ofCampaign ? ["_campaign.send", "_email.send"] : ["_email.send"];
  if (state === "accepted") return [...sent, "_email.delivered"];
  if (state === "skipped") return unwritten.has(reason ?? "") ? ["_email.rendering_failure"] : [];
  if (state !== "failed") return [];
  const bounce = bounceEvents[reason ?? ""];
  return bounce ? [...sent, bounce] : ["_email.rejected"];
}

import type { Problem } from "./problem";
import { type CampaignDraft, type LaunchFacts, problemsOf } from "./problems";

/** What makes a launched campaign's next run impossible: its segment, template or sender is gone. That nobody is in the segment just now, or that the channel is off, is none: such a run tells so by itself. */
export function blockerOf(draft: CampaignDraft, facts: LaunchFacts): Problem | null {
  const found = problemsOf(draft, { ...facts, reach: "somebody" });
  const gone = found.find(
    ({ level, field }) => level === "error" && ["template", "sender", "audience"].includes(field),
  );
  return gone ?? null;
}

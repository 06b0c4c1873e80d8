import { IconUsers } from "@tabler/icons-react";
import type { CampaignStatus } from "@/domain/campaigns/status";
import { EmptyState } from "../../ui/empty-state";

/** Why there is nobody: it depends on whether anybody is still to come. */
export function NoRecipients({ status, onEvents }: { status: CampaignStatus; onEvents: boolean }) {
  if (onEvents) {
    return (
      <EmptyState icon={IconUsers} title="No event has set it off">
        Whoever an event is about appears here within a second or two.
      </EmptyState>
    );
  }
  if (status === "executing") {
    return (
      <EmptyState icon={IconUsers} title="Nobody is planned yet">
        The audience is being planned; people appear here within seconds of the launch.
      </EmptyState>
    );
  }
  if (status === "paused") {
    return (
      <EmptyState icon={IconUsers} title="Nobody is planned yet">
        The campaign was paused before its audience was planned. Resume it, and people appear here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconUsers} title="It was for nobody">
      {status === "canceled"
        ? "The campaign was stopped before its audience was planned: nobody got it."
        : "The run has ended, and nobody was in its audience."}
    </EmptyState>
  );
}

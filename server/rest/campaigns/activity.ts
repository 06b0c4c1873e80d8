import type { ActivityResponse } from "@aws-sdk/client-pinpoint";
import type { RunState } from "@/domain/delivery/run-state";
import type { listRuns } from "@/server/campaigns/list-runs";
import type { Given } from "../given";

type Run = Awaited<ReturnType<typeof listRuns>>["rows"][number];

const states = {
  planning: "INITIALIZING",
  sending: "RUNNING",
  paused: "PAUSED",
  stopped: "CANCELLED",
  completed: "COMPLETED",
} as const satisfies Record<RunState, string>;

/** B13: a run. */
export function activityShape(
  run: Run,
  { projectId, campaignId }: { projectId: string; campaignId: string },
) {
  const { id, state, treatment, startedAt, finishedAt, occurrence, progress } = run;
  const { planned, accepted, failed, skipped, bounced, opened, clicked } = progress;
  const activity: Given<ActivityResponse> = {
    ApplicationId: projectId,
    CampaignId: campaignId,
    Id: id,
    ...(finishedAt && {
      End: finishedAt.toISOString(),
      Result: accepted > 0 || planned === 0 ? "SUCCESS" : "FAIL",
    }),
    ScheduledStart: (occurrence ?? startedAt).toISOString(),
    Start: startedAt.toISOString(),
    State: states[state],
    SuccessfulEndpointCount: accepted,
    TimezonesCompletedCount: finishedAt ? 1 : 0,
    TimezonesTotalCount: 1,
    TotalEndpointCount: planned,
    ...(treatment > 0 && { TreatmentId: String(treatment) }),
    ExecutionMetrics: Object.fromEntries(
      Object.entries({
        Targeted: planned,
        Sent: accepted,
        Failed: failed,
        Skipped: skipped,
        HardBounced: bounced.hard,
        SoftBounced: bounced.soft,
        Opened: opened.unique,
        Clicked: clicked.unique,
      }).map(([name, count]) => [name, String(count)]),
    ),
  };
  return activity;
}

import type { Activity, ActivityKind } from "../activities";
import { branchLetter } from "../activities/multivariate-split";
import type { EntryRefusal } from "../engine/entry";
import type { LeaveReason, SkipReason, Step } from "../engine/step";

/** ActivityType of JourneyExecutionActivityMetricsResponse. Null: Pinpoint has no such activity. */
const activityTypes: Record<ActivityKind, string | null> = {
  segment_entry: null,
  event_entry: null,
  email: "MESSAGE",
  sms: "MESSAGE",
  push: "MESSAGE",
  custom: "MESSAGE",
  contact_centre: "CONTACT_CENTER",
  wait: "WAIT",
  yes_no_split: "CONDITIONAL_SPLIT",
  multivariate_split: "MULTI_CONDITIONAL_SPLIT",
  random_split: "RANDOM_SPLIT",
  holdout: "HOLDOUT",
  exit: null,
};

export const activityTypeOf = (kind: ActivityKind): string | null => activityTypes[kind];

const skipped: Record<SkipReason, string> = {
  daily_cap: "DAILY_CAP_EXCEEDED",
  total_cap: "FAILURE_PERMANENT",
  timeframe_cap: "FAILURE_PERMANENT",
  quiet_time: "QUIET_TIME",
  no_zone: "QUIET_TIME",
  unsupported_channel: "FAILURE_PERMANENT",
  never_open: "QUIET_TIME",
};

/** JRN-55: under which of Pinpoint's names a step counts at its activity; null: under none. Whether a message reached somebody is counted when its provider has answered. */
export function activityMetric(activity: Activity, step: Step, hasWaited = false): string | null {
  if (step.message?.kind === "skipped") return skipped[step.message.reason];
  if (activity.type === "wait" && step.kind !== "waiting")
    return hasWaited ? "WAIT_FINISHED" : "WAIT_SKIPPED";
  if (activity.type === "wait") return "WAIT_STARTED";
  if (activity.type === "contact_centre") return callMetric(step);
  if (activity.type !== "holdout") return branchMetric(activity, step);
  return step.kind === "left" && step.reason === "holdout" ? "HOLDOUT" : "PASSED";
}

function callMetric(step: Step): string {
  if (step.kind !== "waiting") return "WAIT_FINISHED";
  return step.message ? "CALL_QUEUED" : "CONTINUE_WAITING";
}

function branchMetric({ type, config }: Activity, step: Step): string | null {
  const port = step.kind === "waiting" ? null : step.port;
  if (port === null) return null;
  if (type === "yes_no_split") return port === "yes" ? "Branch_TRUE" : "Branch_FALSE";
  if (type === "random_split") return `Branch_${port}`;
  if (type !== "multivariate_split") return null;
  const nth = config.branches.findIndex((_, each) => branchLetter(each) === port);
  return nth === -1 ? "Branch_ELSE" : `Branch_${nth + 1}`;
}

/** JRN-53: under which of Pinpoint's names somebody counts who was not let in, or is gone. */
export const refusalMetrics: Record<EntryRefusal, string | null> = {
  already_inside: "ACTIVE_ENDPOINT_REJECTED",
  entry_cap: "REENTRY_CAP_EXCEEDED",
  too_soon: "REENTRY_CAP_EXCEEDED",
  not_open: null,
  no_zone: null, // ENDPOINT_MISSING_TIMEZONE among a run's filters (JRN-56)
  event_differs: null,
  not_in_segment: null,
};

export const leaveMetrics: Record<LeaveReason, string> = {
  completed: "ENDPOINT_LEFT",
  exit: "ENDPOINT_LEFT",
  holdout: "ENDPOINT_LEFT",
  ended: "ENDPOINT_LEFT",
  deleted: "CANCELLED",
  activity_gone: "CANCELLED",
  re_evaluated: "ENDPOINT_LEFT",
};

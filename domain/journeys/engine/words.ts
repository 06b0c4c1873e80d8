import type { LeaveReason, SkipReason } from "./advance";
import type { EntryRefusal } from "./entry";

/** Why somebody did not enter: what the tracer of an event says. */
export const refusalWords = {
  already_inside: "Was in the journey already.",
  entry_cap: "Has entered as often as the journey allows.",
  too_soon: "Left a short while ago; the journey wants more time between two entries.",
  not_open: "The journey took nobody in at that moment.",
} satisfies Record<EntryRefusal, string>;

/** Why a message of a journey was not sent. */
export const skippedWords = {
  daily_cap: "Has had the most messages allowed in one day.",
  total_cap: "Has had the most messages allowed from this journey.",
  timeframe_cap: "Has had the most messages allowed from all journeys in that time.",
  quiet_time: "It was quiet time, outside the sending hours, or a closed day where they are.",
  no_zone: "Nobody knows the time where they are, and the journey has a quiet time.",
  unsupported_channel: "Has no address for this channel.",
  never_open: "The sending hours of the channel never come.",
} satisfies Record<SkipReason, string>;

/** Why somebody is in a journey no more. */
export const leftWords = {
  completed: "Came to the end of a way.",
  exit: "Came to an exit.",
  holdout: "Was held out.",
  ended: "The journey was over.",
  deleted: "Was deleted.",
  activity_gone: "The activity they were at is gone.",
} satisfies Record<LeaveReason, string>;

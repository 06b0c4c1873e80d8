import type { EntryRefusal } from "./entry";
import type { LeaveReason, SkipReason } from "./step";

/** Why somebody did not enter: what the tracer of an event says. */
export const refusalWords = {
  already_inside: "Was in the journey already.",
  entry_cap: "Has entered as often as the journey allows.",
  too_soon: "Left a short while ago; the journey wants more time between two entries.",
  not_open: "The journey took nobody in at that moment.",
  no_zone: "Enters by the clock at home, and nobody knows in which time zone that is.",
  event_differs: "Something about the event is not as the journey wants it.",
  not_in_segment: "Was not in the segment of the journey.",
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
  re_evaluated: "Was about to be called, but a decision on the way would turn out otherwise by now.",
} satisfies Record<LeaveReason, string>;

import { millisecondsOf } from "../duration";
import { knownZone } from "../settings/zone";
import { ofJourney, type Problem } from "./finding";
import type { Rule } from "./world";

const HOUR_MS = 3_600_000;

/** RVE-27 */
export const limitsInRange: Rule = ({ settings, facts }) => {
  const { dailyCap, totalCap, messagesPerSecond, entryCap, timeframe } = settings.limits;
  const rate = facts.quotas.messagesPerSecond;
  return [
    ...within("limits.dailyCap", "The daily limit", dailyCap, [0, 100]),
    ...within("limits.totalCap", "The limit of the journey", totalCap, [0, 100]),
    ...within("limits.entryCap", "The number of entries", entryCap, [0, 100]),
    ...within("limits.timeframe.cap", "The limit of all journeys", timeframe?.cap ?? null, [0, 100]),
    ...within("limits.timeframe.days", "The days of that limit", timeframe?.days ?? null, [0, 30]),
    ...within("limits.messagesPerSecond", "The rate", messagesPerSecond, [1, rate]),
    ...intervalProblems(settings.limits),
    ...refreshProblems(settings.refresh),
    ...zoneProblems(settings.timeZone),
  ];
};

function within(
  field: string,
  what: string,
  value: number | null,
  [least, most]: [number, number],
): Problem[] {
  if (value === null || (Number.isInteger(value) && value >= least && value <= most)) return [];
  const range = `${least} to ${most.toLocaleString("en")}`;
  return [ofJourney(field, `${what} is ${value}.`, `Give a whole number from ${range}.`)];
}

function intervalProblems({
  entryCap,
  entryInterval,
}: {
  entryCap: number | null;
  entryInterval: string | null;
}): Problem[] {
  if (entryInterval === null) return [];
  const field = "limits.entryInterval";
  if (millisecondsOf(entryInterval) === null)
    return [ofJourney(field, "The time between two entries is none.", "Give hours or days.")];
  if ((entryCap ?? 1) !== 1) return [];
  return [
    ofJourney(
      field,
      "There is a time between two entries, but only one entry.",
      "Allow several entries, or take the time out.",
    ),
  ];
}

function refreshProblems(refresh: string | null): Problem[] {
  const length = refresh === null ? HOUR_MS : millisecondsOf(refresh);
  if (length !== null && length >= HOUR_MS) return [];
  return [
    ofJourney(
      "refresh",
      "The entry segment is looked at more often than every hour, or nobody knows how often.",
      "Choose one of the times that are offered.",
    ),
  ];
}

function zoneProblems(timeZone: string | null): Problem[] {
  if (timeZone === null || knownZone(timeZone)) return [];
  return [ofJourney("timeZone", `Nobody knows the time zone “${timeZone}”.`, "Choose one from the list.")];
}

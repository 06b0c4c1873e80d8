import { QuietTime } from "@/domain/campaigns/quiet-time";
import { channelWords } from "@/domain/messaging/channel-words";
import { messageChannels } from "../activities/channels";
import { closedMoment, quietTimeOf } from "../settings/sending-window";
import type { ClosedDay, Hours, JourneySettings } from "../settings/settings";
import { ofJourney, type Problem } from "./finding";
import type { Rule } from "./world";

const MOST_RANGES = 4;
const MOST_EXCEPTIONS = 20;
const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** RVE-25 */
export const quietTimeHolds: Rule = ({ settings: { quietTime } }) => {
  if (!quietTime || QuietTime.safeParse({ kind: "hold", ...quietTime }).success) return [];
  if (quietTime.from && quietTime.from === quietTime.to)
    return [
      ofJourney("quietTime", "The quiet time ends when it begins.", "Choose another end, or no quiet time."),
    ];
  return [
    ofJourney("quietTime", "The quiet time has no beginning or no end.", "Give both, like 21:00 and 08:00."),
  ];
};

/** RVE-26 */
export const hoursHold: Rule = ({ settings }) => {
  if (!settings.keepsHours) return [];
  const needsQuiet = settings.quietTime
    ? []
    : [ofJourney("quietTime", "There are sending hours, but no quiet time.", "Set a quiet time first.")];
  return [
    ...needsQuiet,
    ...messageChannels.flatMap((channel) => [
      ...Object.entries(settings.hours?.[channel] ?? {}).flatMap(([day, ranges]) =>
        dayProblems(ranges, settings).map((said) =>
          ofJourney(
            `hours.${channel}.${day}`,
            `${channelWords[channel]} on ${titled(day)}: ${said}`,
            "Correct the sending hours.",
          ),
        ),
      ),
      ...closedProblems(channel, settings.closedDays?.[channel] ?? []),
    ]),
  ];
};

const titled = (day: string) => day.charAt(0) + day.slice(1).toLowerCase();

/** What is wrong with the hours of one day, in words. */
function dayProblems(ranges: Hours[], settings: JourneySettings): string[] {
  if (ranges.length > MOST_RANGES)
    return [`${ranges.length} ranges, and at most ${MOST_RANGES} are allowed.`];
  const broken = ranges.find(({ from, to }) => !time.test(from) || !time.test(to) || from >= to);
  if (broken) return [`from ${broken.from || "?"} to ${broken.to || "?"} is no range of a day.`];
  const sorted = [...ranges].sort((a, b) => a.from.localeCompare(b.from));
  const overlapping = sorted.some(({ to }, nth) => to > (sorted[nth + 1]?.from ?? "24:00"));
  if (overlapping) return ["two ranges overlap."];
  const quiet = sorted.find((range) => isInQuietTime(range, settings));
  return quiet ? [`from ${quiet.from} to ${quiet.to} reaches into the quiet time.`] : [];
}

/** Times of a day compare as texts; a window over midnight is two. */
function isInQuietTime(range: Hours, settings: JourneySettings): boolean {
  const quiet = quietTimeOf(settings);
  if (quiet.kind === "none") return false;
  const { from, to } = quiet;
  const windows =
    from < to
      ? [{ from, to }]
      : [
          { from, to: "24:00" },
          { from: "00:00", to },
        ];
  return windows.some((window) => range.from < window.to && window.from < range.to);
}

function closedProblems(channel: string, days: ClosedDay[]): Problem[] {
  const field = `closedDays.${channel}`;
  if (days.length > MOST_EXCEPTIONS)
    return [
      ofJourney(
        field,
        `There are ${days.length} closed days, and at most ${MOST_EXCEPTIONS} are allowed.`,
        "Take some out.",
      ),
    ];
  return days.flatMap(({ name, from, to }) => {
    const [start, end] = [closedMoment(from, "UTC"), closedMoment(to, "UTC")];
    if (start && end && start < end) return [];
    const message = start && end ? "ends before it starts." : "has no start or no end.";
    return [
      ofJourney(
        field,
        `The closed day ${name ? `“${name}” ` : ""}${message}`,
        "Give it a start, and an end after it.",
      ),
    ];
  });
}

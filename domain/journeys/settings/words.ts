import { momentInWords } from "../activities/wait-time";
import { durationInWords } from "../duration";
import { refreshRule } from "./refresh";
import { quietTimeOf } from "./sending-window";
import type { JourneySettings } from "./settings";

/** What a journey keeps to, a sentence each: what stands beside "publish". */
export function settingsInWords(settings: JourneySettings, entersBy: "segment" | "event"): string[] {
  return [
    spanInWords(settings),
    ...(entersBy === "segment" ? [refreshRule(settings).words] : []),
    entryInWords(settings.limits),
    ...capsInWords(settings.limits),
    ...quietInWords(settings),
    ...hoursInWords(settings),
  ];
}

function spanInWords({ start, end, timeZone, localTime }: JourneySettings): string {
  const from = start === null ? "as soon as it is published" : momentInWords(start);
  const until = end === null ? "" : `, ends ${momentInWords(end)}`;
  const clock = localTime ? "each recipient’s own clock" : (timeZone ?? "UTC").replaceAll("_", " ");
  return `Starts ${from}${until}, by ${clock}.`;
}

function entryInWords({ entryCap, entryInterval }: JourneySettings["limits"]): string {
  const most = entryCap ?? 1;
  const often = most === 0 ? "any number of times" : most === 1 ? "once" : `up to ${most} times`;
  const apart = entryInterval === null || most === 1 ? "" : `, ${durationInWords(entryInterval)} apart`;
  return `Each participant enters ${often}${apart}.`;
}

function capsInWords({
  dailyCap,
  totalCap,
  messagesPerSecond,
  timeframe,
}: JourneySettings["limits"]): string[] {
  const caps = [
    dailyCap && `${dailyCap} a day`,
    totalCap && `${totalCap} from this journey`,
    timeframe?.cap && timeframe.days && `${timeframe.cap} in ${timeframe.days} days from all journeys`,
  ].filter((cap) => typeof cap === "string");
  return [
    ...(caps.length > 0 ? [`Each gets at most ${caps.join(", ")}.`] : []),
    ...(messagesPerSecond ? [`At most ${messagesPerSecond.toLocaleString("en")} messages a second.`] : []),
  ];
}

function quietInWords(settings: JourneySettings): string[] {
  const quiet = quietTimeOf(settings);
  if (quiet.kind === "none") return [];
  const then = quiet.kind === "hold" ? "what comes then is sent when it ends" : "what comes then is not sent";
  return [`Quiet from ${quiet.from} to ${quiet.to} by the recipient’s clock; ${then}.`];
}

function hoursInWords({ keepsHours, hours = {}, closedDays = {} }: JourneySettings): string[] {
  if (!keepsHours) return [];
  const channels = Object.entries(hours).filter(([, week]) => Object.keys(week ?? {}).length > 0);
  const closed = Object.values(closedDays).reduce((sum, days) => sum + (days?.length ?? 0), 0);
  return [
    ...(channels.length > 0
      ? [`Sends in its hours only: ${channels.map(([channel]) => channel).join(", ")}.`]
      : []),
    ...(closed > 0 ? [`Sends nothing on ${closed} closed ${closed === 1 ? "day" : "days"}.`] : []),
  ];
}

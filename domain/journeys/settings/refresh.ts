import { durationInWords, durationOf, laterBy, millisecondsOf } from "../duration";
import type { JourneySettings } from "./settings";
import { zoneOfJourney } from "./zone";

type Refreshing = Pick<JourneySettings, "refresh" | "refreshOnUpdate">;

/** What the console offers; any other length of time that an API client wrote is kept to as well. */
export const offeredRefreshes = ["PT1H", "PT4H", "PT12H", "P1D", "P7D", "P1M", "P3M", "P1Y"];

interface RefreshRule {
  /** Who is let in, and when the entry segment is looked at for it. */
  lookedAt: "at_start" | "while_it_is_read" | "at_each_refresh";
  /** Which of its versions is asked. */
  criteria: "as_at_launch" | "latest";
  words: string;
}

/** JRN-17, JRN-18. Whoever has left the segment is never let in, and whoever is inside stays. */
export function refreshRule({ refresh, refreshOnUpdate = false }: Refreshing): RefreshRule {
  const often = refresh === null ? null : durationInWords(refresh);
  if (often === null)
    return refreshOnUpdate
      ? {
          lookedAt: "while_it_is_read",
          criteria: "latest",
          words:
            "Whoever is in the segment while the journey starts enters, changes of the segment included.",
        }
      : {
          lookedAt: "at_start",
          criteria: "as_at_launch",
          words: "Whoever is in the segment when the journey starts enters.",
        };
  return refreshOnUpdate
    ? {
        lookedAt: "at_each_refresh",
        criteria: "latest",
        words: `Every ${often} whoever is in the segment as it is then enters.`,
      }
    : {
        lookedAt: "at_each_refresh",
        criteria: "as_at_launch",
        words: `Every ${often} whoever is in the segment as it was at the launch enters.`,
      };
}

/** As many times as this part of a calendar's average has surely gone by: a quarter has 90 to 92 days. */
const SHORTEST = 0.97;

/** JRN-16: the next look after a moment, counted from the start, so that the end of a month stays one. Null: there is none. */
export function nextRefresh(
  settings: Pick<JourneySettings, "refresh" | "timeZone">,
  startedAt: Date,
  after: Date,
): Date | null {
  const { refresh, timeZone } = settings;
  const every = refresh === null ? null : durationOf(refresh);
  if (!every || every.blank) return null;
  const zone = zoneOfJourney(timeZone);
  const nth = (n: number) => laterBy(startedAt, timesOf(every, n).toString(), zone);
  const passed = Math.max(0, after.getTime() - startedAt.getTime()) / (millisecondsOf(refresh ?? "") ?? 1);
  const byTheClock = every.years || every.months || every.weeks || every.days;
  const sure = Math.floor(byTheClock ? passed * SHORTEST : passed);
  for (let n = Math.max(1, sure); ; n++) {
    const at = nth(n);
    if (!at || at > after) return at;
  }
}

function timesOf(every: NonNullable<ReturnType<typeof durationOf>>, n: number) {
  const { years, months, weeks, days, hours, minutes, seconds } = every;
  return every.with({
    years: years * n,
    months: months * n,
    weeks: weeks * n,
    days: days * n,
    hours: hours * n,
    minutes: minutes * n,
    seconds: seconds * n,
  });
}

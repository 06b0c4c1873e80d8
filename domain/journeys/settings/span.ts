import { Temporal } from "temporal-polyfill";
import { momentOf } from "@/domain/schedules/occurrences";
import { instantOf } from "../activities/wait-time";
import type { JourneySettings } from "./settings";
import { zoneOfJourney } from "./zone";

type When = Pick<JourneySettings, "start" | "end" | "timeZone" | "localTime">;

/** JRN-3: Pinpoint waits five minutes after the launch, a last chance to stop; here that is a setting, and none by default. */
export interface Launch {
  publishedAt: Date;
  delayMinutes: number;
}

/** JRN-2, JRN-4: when a journey begins for somebody, never before it is launched. Null: it goes by their clock, and nobody knows their zone. */
export function beginsFor(settings: When, launch: Launch, zone: string | null): Date | null {
  const first = new Date(launch.publishedAt.getTime() + launch.delayMinutes * 60_000);
  if (!settings.start) return first;
  const starts = byTheirClock(settings, settings.start, zone);
  return starts && starts < first ? first : starts;
}

/** JRN-2: when it is over for somebody, whatever they wait for. */
export function endsFor(
  settings: When,
  longest: { publishedAt: Date; runDays: number },
  zone: string | null,
): Date {
  const last = new Date(longest.publishedAt.getTime() + longest.runDays * 86_400_000);
  const end =
    settings.end === null
      ? null
      : byTheirClock(settings, settings.end, zone ?? zoneOfJourney(settings.timeZone));
  return end && end < last ? end : last;
}

function byTheirClock({ localTime, timeZone }: When, written: string, zone: string | null): Date | null {
  const at = instantOf(written);
  if (!at || !localTime) return at;
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zoneOfJourney(timeZone))
    .toPlainDateTime();
  return zone === null ? null : momentOf(wall, zone);
}

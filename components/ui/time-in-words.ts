const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const steps = [
  { unit: "day", ms: DAY },
  { unit: "hour", ms: HOUR },
  { unit: "minute", ms: MINUTE },
] as const;

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const shortDate = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", year: "numeric" });

/** "3 minutes ago", "tomorrow"; beyond four weeks the date itself. */
export function relativeTime(at: Date, now: Date): string {
  const away = at.getTime() - now.getTime();
  if (Math.abs(away) < 45 * SECOND) return "just now";
  if (Math.abs(away) > 28 * DAY) return shortDate.format(at);
  const step = steps.find(({ ms }) => Math.abs(away) >= ms) ?? steps[2];
  return words.format(Math.trunc(away / step.ms) || Math.sign(away), step.unit);
}

/** How long something takes, in its two largest units: "1 h 20 min", "45 s". */
export function durationInWords(ms: number): string {
  if (ms < MINUTE) return `${Math.max(1, Math.round(ms / SECOND))} s`;
  const [large, small, largeMs, smallMs] =
    ms < HOUR
      ? (["min", "s", MINUTE, SECOND] as const)
      : ms < DAY
        ? (["h", "min", HOUR, MINUTE] as const)
        : (["d", "h", DAY, HOUR] as const);
  const whole = Math.floor(ms / largeMs);
  const rest = Math.floor((ms % largeMs) / smallMs);
  return rest > 0 ? `${whole} ${large} ${rest} ${small}` : `${whole} ${large}`;
}

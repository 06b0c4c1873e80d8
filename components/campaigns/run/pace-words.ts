const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const dayAndClock = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

export interface PaceStep {
  at: Date;
  perSecond: number;
}

/** How moments of a run are written: by the clock, with the day when the clock alone would repeat. */
export function paceClock(steps: PaceStep[]): (at: Date) => string {
  const first = steps[0]?.at;
  const last = steps.at(-1)?.at;
  const isOneDay = !first || !last || sameDay(first, last);
  return (at) => (isOneDay ? clock : dayAndClock).format(at);
}

const sameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** The chart as a file: the exact moments, in UTC. */
export function paceCsv(steps: PaceStep[]): string {
  const rows = steps.map(({ at, perSecond }) => `${at.toISOString()},${perSecond}`);
  return ["From,Messages a second", ...rows, ""].join("\r\n");
}

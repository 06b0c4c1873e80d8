/** What is counted of a run, in run_tally. Planned and skipped are known early; the rest as answers and people come back. */
export const measures = [
  "planned",
  "accepted",
  "failed",
  "unknown",
  "skipped",
  "canceled",
  "opened",
  "opened_unique",
  "machine_opened",
  "clicked",
  "clicked_unique",
  "unsubscribed",
  "bounced",
  "complained",
  "pace", // handed over, by stretch of time: pace.ts
] as const;
export type Measure = (typeof measures)[number];

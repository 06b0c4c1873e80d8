/** In the address: which tab, and which run: "" is the latest occurrence, "all" every run together. */
export const runView = { tab: "results", run: "" };

export const ALL_RUNS = "all";

/** What to ask for. */
export const runsAsked = (run: string) => ({
  all: run === ALL_RUNS,
  runId: run && run !== ALL_RUNS ? run : null,
});

export const LIVE_MS = 3_000;
export const SETTLED_MS = 15_000;

/** Each person once, or every open and click. */
export type Way = "unique" | "total";

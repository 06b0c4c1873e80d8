export const outcomes = ["carried", "there", "kept", "left"] as const;
export type Outcome = (typeof outcomes)[number];

/** One thing of the account and what became of it. */
export interface ReportLine {
  app: string | null;
  what: string; // "segment"
  id: string;
  name: string;
  outcome: Outcome;
  why?: string;
}

export interface MoveReport {
  lines: ReportLine[];
  counts: Record<Outcome, number>;
}

/** In words, for the command line. */
const outcomeWords: Record<Outcome, string> = {
  carried: "carried over",
  there: "there already, left as it is",
  kept: "kept as stored JSON, does nothing yet",
  left: "NOT carried over",
};

export function reportOf(lines: ReportLine[]): MoveReport {
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length;
  return {
    lines,
    counts: { carried: count("carried"), there: count("there"), kept: count("kept"), left: count("left") },
  };
}

/** What needs nobody's attention is counted; all else is told one by one, with its reason. */
export function inWords({ lines, counts }: MoveReport): string {
  const told = lines.filter(({ outcome, why }) => outcome !== "there" && (why || outcome !== "carried"));
  const summary = outcomes.map(
    (outcome) => `${String(counts[outcome]).padStart(6)} ${outcomeWords[outcome]}`,
  );
  const details = told.map(({ app, what, id, name, outcome, why }) => {
    const title = `${what} ${name ? `“${name}” ` : ""}(${id})`;
    return `${outcomeWords[outcome]}: ${title}${app ? ` of ${app}` : ""}${why ? `: ${why}` : ""}`;
  });
  return [...summary, ...(details.length > 0 ? ["", ...details] : [])].join("\n");
}

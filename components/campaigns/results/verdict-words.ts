import type { Interval } from "@/domain/experiments/difference";
import { type ExperimentMetric, metricWords } from "@/domain/experiments/metrics";
import type { RouterOutputs } from "../../trpc";

type Comparison = RouterOutputs["results"]["comparison"];
type Judged = Pick<Comparison, "verdict"> & {
  treatments: Pick<Comparison["treatments"][number], "nth" | "name">[];
};

const signed = (share: number) => {
  const points = (share * 100).toFixed(1);
  if (Number(points) === 0) return "0.0";
  return share < 0 ? `−${points.slice(1)}` : `+${points}`;
};

/** "+2.1 points" of percent. */
export const pointsInWords = (share: number) => `${signed(share)} points`;

/** "+1.4 points (−0.4 to +3.1)" */
export const differenceInWords = ({ estimate, low, high }: Interval) =>
  `${pointsInWords(estimate)} (${signed(low)} to ${signed(high)})`;

/** "between −0.4 and +3.1 points" */
export const intervalInWords = ({ low, high }: Interval) =>
  `between ${signed(low)} and ${signed(high)} points`;

/** What the comparison says at this look, as a title and a sentence. */
export function verdictInWords({ verdict, treatments }: Judged, metric: ExperimentMetric) {
  const name = (nth: number) => `“${treatments.find((one) => one.nth === nth)?.name ?? nth}”`;
  const { rate, did } = metricWords[metric];
  switch (verdict.kind) {
    case "too_early":
      return {
        title: "Too early to say anything",
        body: `At least ten people who ${did} and ten who did not are needed, and somebody in each treatment.`,
      };
    case "no_difference":
      return {
        title: "No difference yet",
        body: `What separates the treatments may be chance. Wait for more answers, or take it that their ${rate}s are alike.`,
      };
    case "leader":
      return {
        title: `${name(verdict.nth)} leads`,
        body: `Its ${rate} is ${pointsInWords(verdict.ahead.estimate).slice(1)} over that of ${name(verdict.closest)}, which comes closest; in all likelihood ${intervalInWords(verdict.ahead)}.`,
      };
    case "some_behind":
      return {
        title: `${listed(verdict.behind.map(name))} ${verdict.behind.length > 1 ? "are" : "is"} behind`,
        body: `Each has a lower ${rate} than ${name(verdict.best)}. Which of the others is best, cannot be told yet.`,
      };
  }
}

function listed(names: string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

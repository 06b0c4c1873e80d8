import { error, type Problem } from "./problem";
import { treatmentName } from "./treatment";

interface Divided {
  holdout: number;
  /** For the winner. */
  keptBack: number;
  treatments: { name: string; share: number }[];
}

/** CMP-12, CMP-14: shares are percentages of all, after the hold-out; the default treatment has the rest. */
export function shareProblems(divided: Divided): Problem[] {
  const others = divided.treatments.slice(1);
  const rest = restShare(divided);
  if (rest < 0) {
    const fix = "Make them less than 100 %: the default treatment gets the rest.";
    return [
      error(
        "treatments",
        `${divided.keptBack > 0 ? "The shares, the hold-out and what is kept back" : "The shares and the hold-out"} add up to ${100 - rest} %.`,
        fix,
      ),
    ];
  }
  const empty = others.flatMap(({ name, share }, n) =>
    share === 0
      ? [
          error(
            "treatments",
            `${treatmentName(name, n + 1)} has a share of 0 %.`,
            "Give it a share, or remove it.",
          ),
        ]
      : [],
  );
  if (rest > 0) return empty;
  return [
    ...empty,
    error(
      "treatments",
      "Nothing is left for the default treatment.",
      "Make the other shares or the hold-out smaller.",
    ),
  ];
}

type Parts = Omit<Divided, "treatments"> & { treatments: { share: number }[] };

/** What is left of a hundred percent for the default treatment. */
export function restShare({ holdout, keptBack, treatments }: Parts): number {
  return treatments.slice(1).reduce((rest, { share }) => rest - share, 100 - holdout - keptBack);
}

import type { Contestant, Verdict } from "@/domain/experiments/compare";
import { rateOf } from "@/domain/experiments/difference";
import type { WinnerRule } from "./winner-rule";

interface Winner {
  nth: number;
  /** It is better than all others, as far as a comparison can tell. */
  isClear: boolean;
}

/** What a rule makes of a comparison; null: a person is to decide. */
export function winnerOf(
  { unclear }: Pick<WinnerRule, "unclear">,
  verdict: Verdict,
  contestants: Contestant[],
): Winner | null {
  if (verdict.kind === "leader") return { nth: verdict.nth, isClear: true };
  if (unclear === "ask") return null;
  return { nth: unclear === "best" ? bestOf(contestants) : 0, isClear: false };
}

/** The one that responds most; among equals the first. */
function bestOf(contestants: Contestant[]): number {
  const rate = (one: Contestant) => (one.people > 0 ? rateOf(one) : -1);
  const [best] = [...contestants].sort((one, other) => rate(other) - rate(one) || one.nth - other.nth);
  return best?.nth ?? 0;
}

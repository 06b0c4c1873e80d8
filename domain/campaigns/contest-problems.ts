import type { Goal } from "@/domain/experiments/metrics";
import type { Schedule } from "@/domain/schedules/schedule";
import { error, type Problem } from "./problem";
import type { WinnerRule } from "./winner-rule";

interface Contest {
  keptBack: number;
  winnerRule: WinnerRule | null;
  goal: Goal | null;
  schedule: Schedule;
  treatments: { schedule: Schedule | null }[];
}

/** What a part that waits for the winner needs: something to win, one sending, and what the rule goes by. */
export function contestProblems(contest: Contest): Problem[] {
  const { keptBack, treatments, winnerRule, goal } = contest;
  if (keptBack === 0) return [];
  const found: Problem[] = [];
  if (treatments.length < 2)
    found.push(
      error(
        "treatments",
        `${keptBack} % wait for a winner, and there is only one treatment.`,
        "Make it an A/B test in the first step, or keep nobody back.",
      ),
    );
  if (!isSentOnce(contest))
    found.push(
      error(
        "treatments",
        "A part is kept back for the winner, and the campaign is sent again and again.",
        "Send it once, or keep nobody back.",
      ),
    );
  if (winnerRule?.metric === "goal" && !goal)
    found.push(
      error(
        "treatments",
        "The winner is found by the goal, and no goal is set.",
        "Set one in the step “Audience”, or go by opens or clicks.",
      ),
    );
  return found;
}

function isSentOnce({ schedule, treatments }: Contest): boolean {
  const once = ({ kind }: Schedule) => kind === "immediately" || kind === "once";
  return treatments.every((own) => once(own.schedule ?? schedule));
}

import type { Activity } from "../activities";
import { branchLetter } from "../activities/multivariate-split";

/** Takes one branch out of a split; those behind it move up, each with its own way on. */
export function withoutBranch(activity: Activity, nth: number): Activity {
  if (activity.type === "random_split") {
    const shares = activity.config.shares.filter((_, each) => each !== nth);
    return { ...activity, config: { shares }, next: movedUp(activity.next, nth, (each) => String(each + 1)) };
  }
  if (activity.type !== "multivariate_split") return activity;
  const branches = activity.config.branches.filter((_, each) => each !== nth);
  return {
    ...activity,
    config: { ...activity.config, branches },
    next: movedUp(activity.next, nth, branchLetter),
  };
}

const MOST = 26;

function movedUp(next: Activity["next"], gone: number, portOf: (nth: number) => string): Activity["next"] {
  const ports = Array.from({ length: MOST }, (_, nth) => portOf(nth));
  return Object.fromEntries(
    Object.entries(next).flatMap(([port, to]) => {
      const nth = ports.indexOf(port);
      if (nth === gone) return [];
      return [[nth > gone ? portOf(nth - 1) : port, to]];
    }),
  );
}

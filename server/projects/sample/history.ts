import type { endpoint } from "@/db/schema";
import { makeDice } from "./dice";

type Recipient = Pick<
  typeof endpoint.$inferInsert,
  "id" | "lane" | "address" | "optOut" | "status" | "userId"
> & {
  address?: string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PER_SECOND = 240;

interface Habits {
  opens: number;
  clicks: number; // of those who open
  seed: number;
}

/** What became of one person's message in a run of the past. Times after now have not happened. */
export interface Story {
  recipient: Recipient;
  outcome: "accepted" | "failed" | "skipped";
  reason: string | null;
  sentAt: Date;
  opened: Date[];
  clicked: Date[];
  unsubscribedAt: Date | null;
}

export function tellStories(recipients: Recipient[], launchedAt: Date, now: Date, habits: Habits): Story[] {
  const roll = makeDice(habits.seed);
  return recipients.map((recipient, nth) => {
    const sentAt = new Date(launchedAt.getTime() + 800 + (nth / PER_SECOND) * 1000);
    const quiet = { recipient, sentAt, opened: [], clicked: [], unsubscribedAt: null };
    if (recipient.optOut === "ALL") return { ...quiet, outcome: "skipped", reason: "opted_out" };
    if (recipient.status === "INACTIVE") return { ...quiet, outcome: "skipped", reason: "inactive" };
    if (roll() < 0.009) return { ...quiet, outcome: "failed", reason: "hard_bounce" };
    return { ...quiet, outcome: "accepted", reason: null, ...reaction(sentAt, now, habits, roll) };
  });
}

/** Half of those who open do so within three hours, the rest over the days that follow. */
function reaction(sentAt: Date, now: Date, { opens, clicks }: Habits, roll: () => number) {
  const happened = (at: Date) => at < now;
  const later = (from: Date, meanMs: number) => new Date(from.getTime() - Math.log(1 - roll()) * meanMs);
  const first = later(sentAt, 4.5 * HOUR);
  const again = later(first, 20 * HOUR);
  const click = later(first, 6 * MINUTE);
  const [opensIt, opensAgain, clicksIt, clicksTwice, leaves] = [
    roll() < opens,
    roll() < 0.24,
    roll() < clicks,
    roll() < 0.18,
    roll() < 0.006,
  ];
  if (!opensIt) return { opened: [], clicked: [], unsubscribedAt: null };
  return {
    opened: [first, ...(opensAgain ? [again] : [])].filter(happened),
    clicked: clicksIt ? [click, ...(clicksTwice ? [later(click, 3 * MINUTE)] : [])].filter(happened) : [],
    unsubscribedAt: leaves && happened(click) ? click : null,
  };
}

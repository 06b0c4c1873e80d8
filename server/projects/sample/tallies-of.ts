import type { runTally } from "@/db/schema";
import { PACE_MEASURE, paceSlot } from "@/domain/delivery/pace";
import type { Story } from "./history";

type Line = Pick<typeof runTally.$inferInsert, "measure" | "reason" | "count">;

/** What the engine would have counted. */
export function talliesOf(stories: Story[]): Line[] {
  const counts = new Map<string, number>();
  const add = (measure: string, count: number, reason = "") => {
    if (count > 0) counts.set(`${measure}|${reason}`, (counts.get(`${measure}|${reason}`) ?? 0) + count);
  };
  for (const story of stories) {
    add("planned", 1);
    add(story.outcome, 1, story.reason ?? "");
    if (story.outcome === "failed") add("bounced", 1, "hard");
    if (story.outcome !== "skipped") add(PACE_MEASURE, 1, paceSlot(story.sentAt));
    add("opened", story.opened.length);
    add("opened_unique", Math.min(1, story.opened.length));
    add("clicked", story.clicked.length);
    add("clicked_unique", Math.min(1, story.clicked.length));
    add("unsubscribed", story.unsubscribedAt ? 1 : 0);
  }
  return [...counts].map(([key, count]) => {
    const [measure = "", reason = ""] = key.split("|");
    return { measure, reason, count };
  });
}

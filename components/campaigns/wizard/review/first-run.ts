import { isLocal, isTimed } from "@/domain/schedules/schedule";
import type { Review } from "../draft";

/** When the first of its treatments is sent, in words; null: one of them at once. */
export function firstRunOf({ treatments }: Pick<Review, "treatments">): string | null {
  if (treatments.some(({ schedule }) => !isTimed(schedule))) return null;
  const [first] = treatments
    .flatMap(({ upcoming, schedule }) => {
      const [at] = upcoming;
      return at && isTimed(schedule) ? [{ at, schedule }] : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  if (!first) return null;
  const { at, schedule } = first;
  const { timeZone } = schedule;
  const day = at.toLocaleString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
  });
  const time = at.toLocaleString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const clock = isLocal(schedule) ? "by each recipient’s own clock" : timeZone.replaceAll("_", " ");
  return `${day} at ${time}, ${clock}`;
}

/** What one hand-over causes in the same instant, in the order it comes about. */
const course = ["_campaign.send", "_email.send", "_email.delivered"];

interface Told {
  type: string;
  arrivedAt: Date;
}

/** Sorts events, the latest first; what has the same instant is told backwards, too. */
export function latestFirst(one: Told, other: Told): number {
  return (
    other.arrivedAt.getTime() - one.arrivedAt.getTime() ||
    course.indexOf(other.type) - course.indexOf(one.type)
  );
}

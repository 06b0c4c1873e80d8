import { nextOccurrence, type Occurrence } from "./occurrences";
import type { Schedule } from "./schedule";

interface Due {
  occurrence: Occurrence | null; // null: the schedule names none any more
  missed: number;
}

/** The last occurrence from `first` on that has opened by now, and how many before it were missed. */
export function latestDue(schedule: Schedule, first: Date, now: Date): Due {
  let occurrence = nextOccurrence(schedule, new Date(first.getTime() - 1));
  let missed = 0;
  while (occurrence) {
    const following = nextOccurrence(schedule, occurrence.at);
    if (!following || following.opensAt > now) break;
    occurrence = following;
    missed += 1;
  }
  return { occurrence, missed };
}

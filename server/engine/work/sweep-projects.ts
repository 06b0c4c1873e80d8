import { laneOf } from "@/db/lane";
import { sweepProject } from "@/server/projects/sweep-project";
import { defineWork } from "../define-work";

const BATCH_MS = 1_500;
const MINUTE_MS = 60_000;

/** Removes what deleted projects held, a stretch at a time; what is swept already takes no time when it is looked at again. */
export const sweepProjects = defineWork(
  "sweep-projects",
  "jobs",
  async ({ sql, hold, ending }) => {
    const deleted = await sql<{ id: string }[]>`
      select id from project where deleted_at is not null order by deleted_at`;
    const mine = deleted.filter(({ id }) => hold.owns(laneOf(id)));
    const until = AbortSignal.any([ending, AbortSignal.timeout(BATCH_MS)]);
    for (const { id } of mine) await sweepProject(sql, id, until);
    return { done: mine.length };
  },
  { pollMs: MINUTE_MS },
);

import { sweepDeletedProjects } from "@/server/projects/sweep-deleted-projects";
import { defineWork } from "../define-work";

const MINUTE_MS = 60_000;

/** Removes what deleted projects have left, range by range. */
export const sweepProjects = defineWork(
  "sweep-projects",
  async ({ sql, ending }) => ({ done: await sweepDeletedProjects(sql, ending) }),
  { pollMs: MINUTE_MS },
);

import { contestsToJudge, judgeContest } from "@/server/campaigns/judge-contest";
import { defineWork } from "../define-work";

/** Finds the winners of tests whose time is over, and sends them to those who waited. */
export const judgeContests = defineWork(
  "judge-contests",
  "runs",
  async ({ db, sql, now, ending, ring }) => {
    let done = 0;
    for (const contest of await contestsToJudge(sql, now())) {
      if (ending.aborted) break;
      if (await judgeContest(db, contest, now())) done += 1;
    }
    if (done > 0) ring();
    return { done };
  },
  { pollMs: 2_000 },
);

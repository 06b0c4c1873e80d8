import { defineWork } from "../define-work";
import { finishRun, runsToFinish } from "../planning/finish-run";

/** Completes runs that have nothing left to send, and closes stopped ones. */
export const finishRuns = defineWork("finish-runs", "runs", async ({ sql, now }) => {
  let done = 0;
  for (const id of await runsToFinish(sql)) if (await finishRun(sql, id, now())) done += 1;
  return { done };
});

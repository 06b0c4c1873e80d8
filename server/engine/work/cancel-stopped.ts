import { defineWork } from "../define-work";
import { cancelQueued } from "../queue/cancel-queued";

const BATCH = 2_000;

/** Few, so that a batch does not walk again past all that the batches before it canceled. */
const LANES_AT_A_TIME = 4;

/** Cancels, a batch at a time, what is still queued of stopped runs in our lanes. Each batch asks for itself whether the lease lasts. */
export const cancelStopped = defineWork(
  "cancel-stopped",
  "runs",
  async ({ sql, hold, now, slot, ending }) => {
    const stopped = await sql<{ id: string }[]>`
    select id from run where state = 'stopped' and finished_at is null order by id`;
    let done = 0;
    for (const { id: runId } of stopped) {
      const left = hold.lanes();
      while (left.length > 0 && !ending.aborted) {
        const lanes = left.slice(0, LANES_AT_A_TIME).filter((lane) => hold.owns(lane));
        const canceled = await cancelQueued(sql, {
          owner: hold.owner,
          runId,
          lanes,
          most: BATCH,
          slot,
          now: now(),
        });
        done += canceled;
        if (canceled < BATCH) left.splice(0, LANES_AT_A_TIME);
      }
    }
    return { done };
  },
);

import { defineWork } from "../define-work";
import { cancelQueued } from "../queue/cancel-queued";

const BATCH = 2_000;

/** Cancels, a batch at a time, what is still queued of stopped runs in our lanes. */
export const cancelStopped = defineWork("cancel-stopped", async ({ sql, hold, now, slot }) => {
  const stopped = await sql<{ id: string }[]>`
    select id from run where state = 'stopped' and finished_at is null order by id`;
  let done = 0;
  for (const { id: runId } of stopped) {
    done += await cancelQueued(sql, {
      owner: hold.owner,
      runId,
      lanes: hold.lanes(),
      most: BATCH,
      slot,
      now: now(),
    });
  }
  return { done };
});

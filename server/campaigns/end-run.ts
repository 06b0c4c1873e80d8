import { and, eq, ne } from "drizzle-orm";
import type { Db } from "@/db/client";
import { message, type Run, run, runTally } from "@/db/schema";
import { progressOf } from "@/domain/campaigns/progress";
import { PACE_MEASURE } from "@/domain/delivery/pace";

/** Of a run that is locked nothing more is handed over. Returns how many people are spared; the engine cancels their messages in batches. */
export async function endRun(tx: Db, { id, state }: Run): Promise<number> {
  if (state === "stopped" || state === "completed") return 0;
  await tx.update(run).set({ state: "stopped", resumesTo: null }).where(eq(run.id, id));
  return queuedOf(tx, id);
}

/** Out of the tallies, less the few that are in a provider's hands: a million rows are not counted under the run's lock. */
async function queuedOf(tx: Db, runId: string): Promise<number> {
  const tallies = await tx
    .select({ measure: runTally.measure, reason: runTally.reason, count: runTally.count })
    .from(runTally)
    .where(and(eq(runTally.runId, runId), ne(runTally.measure, PACE_MEASURE)));
  const handedOver = await tx.$count(message, and(eq(message.runId, runId), eq(message.state, "sending")));
  return Math.max(0, progressOf(tallies).waiting - handedOver);
}

import type { Database } from "@/db/client";
import type { Cause } from "@/domain/endpoints/change-events";
import type { MergeOutcome } from "@/domain/endpoints/decide-merge";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { isTaken } from "@/server/database-errors";
import { dropKeptOptOuts } from "./kept-opt-outs";
import { type MergePlan, planMerge } from "./plan-merge";
import type { Tx } from "./read-known";
import { tellChanges } from "./tell-changes";
import { insertEndpoints, Overtaken, updateEndpoints, type Writing } from "./write-endpoints";

export interface Origin extends Writing {
  cause: Cause;
}

/** The one way into the endpoint table: creates or merges endpoints (B1, B2, B3) and tells it as events. One outcome a draft, in their order. Call it inside `unlessOvertaken`. */
export async function mergeEndpoints(
  tx: Tx,
  origin: Origin,
  drafts: EndpointDraft[],
): Promise<MergeOutcome[]> {
  const plan = await planMerge(tx, origin, drafts);
  await performMerge(tx, origin, plan);
  return plan.merge.outcomes;
}

/** Writes what was decided, and tells it; returns how many messages that set off. */
export async function performMerge(tx: Tx, origin: Origin, { merge, versions }: MergePlan): Promise<number> {
  await insertEndpoints(tx, origin, merge.created);
  await updateEndpoints(tx, origin, merge.changed, versions);
  await dropKeptOptOuts(tx, origin.projectId, merge.recalled);
  return tellChanges(tx, origin, merge);
}

const MOST_TRIES = 10;

/** Runs a transaction with merges in it; when somebody else writes one of the endpoints meanwhile, once more from its beginning. */
export async function unlessOvertaken<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return (await db.raw.begin(work)) as T; // postgres.js unwraps arrays of promises, which no work of ours returns
    } catch (error) {
      const isOvertaken = error instanceof Overtaken || isTaken(error, "endpoint");
      if (!isOvertaken || tries === MOST_TRIES) throw error;
    }
  }
}

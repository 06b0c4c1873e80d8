import type { Database } from "@/db/client";
import { type Footprint, meets } from "@/domain/endpoints/decide-merge";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { isBadContent } from "@/server/database-errors";
import { type Origin, performMerge, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { planMerge } from "@/server/endpoints/plan-merge";
import type { Tx } from "@/server/endpoints/read-known";
import { advanceJob } from "./advance-job";
import { findEndpoints, knownUsers } from "./find-people";
import { keepFailures } from "./keep-failures";
import { listEndpoints, listUsers } from "./list-people";
import type { ImportRow } from "./read-rows";
import {
  countOutcomes,
  draftsOf,
  endpointsIn,
  failuresIn,
  foundOutcome,
  mergedOutcome,
  outcomesOf,
  type RowOutcome,
  usersIn,
  withoutUnknownUsers,
} from "./row-outcomes";

export interface Batch {
  jobId: string;
  projectId: string;
  holder: string;
  from: number; // bytes of the file before it
  to: number;
  nextRow: number;
  rows: ImportRow[];
  savesPeople: boolean;
  listId: string | null; // null: nobody is listed
  now: Date;
}

/** Two batches side by side and a third writer may wait for each other in a circle that PostgreSQL does not see. */
const LOCK_TIMEOUT = "8s";

const notStorable = "The database does not take a value of this row. Check it for odd characters.";

/** A batch on its way: when all it may touch is known, and when it is in. */
export interface Underway {
  planned: Promise<Footprint | null>;
  done: Promise<void>;
}

/**
 * Writes a batch, its failures and the job's progress in one transaction. It goes on beside the batch ahead of it as far
 * as nobody is in both, and is in after it.
 */
export function commitBatch(db: Database, batch: Batch, ahead: Underway | null): Underway {
  let tell: (footprint: Footprint | null) => void = () => {};
  const planned = new Promise<Footprint | null>((resolve) => {
    tell = resolve;
  });
  const done = commit(db, batch, ahead, tell).finally(() => tell(null));
  done.catch(() => {}); // whoever started it awaits it; until then Node must not take it for unhandled
  return { planned, done };
}

async function commit(
  db: Database,
  batch: Batch,
  ahead: Underway | null,
  tell: (footprint: Footprint) => void,
): Promise<void> {
  try {
    let isFirst = true;
    await unlessOvertaken(db, async (tx) => {
      if (!isFirst) await ahead?.done;
      isFirst = false;
      await writeBatch(tx, batch, ahead, tell);
    });
  } catch (error) {
    if (!isBadContent(error) || batch.rows.length === 0) throw error;
    await ahead?.done;
    for (const part of halve(batch)) await commit(db, part, null, () => {}); // until the one bad row stands alone
  }
}

async function writeBatch(
  tx: Tx,
  batch: Batch,
  ahead: Underway | null,
  tell: (footprint: Footprint) => void,
): Promise<void> {
  const { jobId, holder, from, to, nextRow, rows, now } = batch;
  await tx`select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
  const saved = batch.savesPeople ? await savePeople(tx, batch, ahead, tell) : null;
  const listedBeside = await putOnList(tx, batch, saved ?? []); // as nobody is in both batches
  await ahead?.done;
  const found = saved ? [] : await findPeople(tx, batch);
  const listedAfter = await putOnList(tx, batch, found);
  const { outcomes, users } = await putUsersOnList(tx, batch, saved ?? found);
  await keepFailures(tx, jobId, failuresIn(rows, outcomes));
  const counts = {
    ...countOutcomes(outcomes),
    read: rows.length,
    listed: listedBeside + listedAfter + users,
  };
  await advanceJob(tx, { jobId, holder, from, to, nextRow, now, counts });
}

async function savePeople(
  tx: Tx,
  { projectId, jobId, rows, now }: Batch,
  ahead: Underway | null,
  tell: (footprint: Footprint) => void,
): Promise<RowOutcome[]> {
  const origin = { projectId, requestId: jobId, cause: { kind: "import", id: jobId } as const, now };
  const plan = await planBeside(tx, origin, draftsOf(rows), ahead);
  tell(plan.merge.footprint);
  await performMerge(tx, origin, plan);
  return outcomesOf(rows, (draft, at) => {
    const [id, outcome] = [plan.ids[at], plan.merge.outcomes[at]];
    if (id === undefined || outcome === undefined) throw new Error("a draft was merged without an outcome");
    return mergedOutcome(draft, id, outcome);
  });
}

/** IMP-10: nothing is saved or overwritten. */
async function findPeople(tx: Tx, { projectId, rows }: Batch): Promise<RowOutcome[]> {
  const found = await findEndpoints(tx, projectId, draftsOf(rows));
  return outcomesOf(rows, (draft, at) => foundOutcome(draft, found[at] ?? null));
}

/** What is on the list is as true as what is saved: both are written in one transaction. */
async function putOnList(tx: Tx, { listId }: Batch, outcomes: RowOutcome[]): Promise<number> {
  return listId === null ? 0 : listEndpoints(tx, listId, endpointsIn(outcomes));
}

async function putUsersOnList(tx: Tx, { projectId, listId }: Batch, all: RowOutcome[]) {
  if (listId === null) return { outcomes: all, users: 0 };
  const outcomes = withoutUnknownUsers(all, await knownUsers(tx, projectId, usersIn(all)));
  return { outcomes, users: await listUsers(tx, listId, usersIn(outcomes)) };
}

/** Plans at once; where the batch ahead has somebody in common, once more when it is in. */
async function planBeside(tx: Tx, origin: Origin, drafts: EndpointDraft[], ahead: Underway | null) {
  const others = await ahead?.planned;
  const plan = await planMerge(tx, origin, drafts);
  if (!ahead || (others && !meets(plan.merge.footprint, others))) return plan;
  await ahead.done;
  return planMerge(tx, origin, drafts);
}

function halve(batch: Batch): Batch[] {
  const { rows } = batch;
  const [only] = rows;
  if (rows.length === 1 && only) {
    const findings = [{ column: "", value: "", reason: notStorable }];
    return [{ ...batch, rows: [{ ...only, parsed: { ok: false, findings } }] }];
  }
  const half = Math.ceil(rows.length / 2);
  const last = rows[half - 1];
  if (!last) throw new Error("a batch of two rows has a first half");
  const first = { ...batch, to: last.endsAt, nextRow: last.row + 1, rows: rows.slice(0, half) };
  return [first, { ...batch, from: first.to, rows: rows.slice(half) }];
}

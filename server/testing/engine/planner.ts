import type { WorkContext } from "@/server/engine/define-work";
import { openRuns } from "@/server/engine/work/open-runs";
import { planRuns } from "@/server/engine/work/plan-runs";
import { startRuns } from "@/server/engine/work/start-runs";
import { takeAudiences } from "@/server/engine/work/take-audiences";
import type { House } from "./engine-test";
import { makeHold } from "./make-hold";

/** An engine that only plans, step by step, in the lanes that nobody else holds. */
export async function makePlanner({ db, clock }: House): Promise<WorkContext> {
  const { hold } = await makeHold(db.raw);
  await hold.balance();
  const now = () => clock.at;
  return { db, sql: db.raw, now, hold, slot: 0, ending: new AbortController().signal, ring: () => {} };
}

export async function planAll(ctx: WorkContext): Promise<void> {
  await takeAudiences.perform(ctx);
  while ((await startRuns.perform(ctx)).done > 0);
  while ((await planRuns.perform(ctx)).done > 0);
}

/** Opens the runs that are due, once. */
export const openAll = (ctx: WorkContext) => openRuns.perform(ctx);

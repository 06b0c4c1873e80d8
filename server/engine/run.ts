import { setMaxListeners } from "node:events";
import { shutdownSignal } from "@/server/shutdown";
import { keepWorking } from "./keep-working";
import { openEngine } from "./open-engine";
import type { RunEngine } from "./run-options";

/** Shipped: an engine that is gone is noticed after 45 s. */
const LEASE_MS = 45_000;

const PATIENCE_MS = 30_000;

const MOST_LOOPS = 64; // that listen for the end

export interface EngineSummary {
  ranForMs: number;
  /** Messages whose hand-over was answered and stored. */
  handedOver: number;
  /** Answers still awaited when patience ended: their messages are listed as unknown until they come. */
  unanswered: number;
}

/** Works until the budget is spent: takes its share of the lanes, does all due work in them and waits for more, gives them back. */
export async function runEngine(options: RunEngine): Promise<EngineSummary> {
  const beganAt = performance.now();
  const { signal, budgetMs } = options;
  const budget = AbortSignal.timeout(Math.max(0, budgetMs));
  const ending = AbortSignal.any([budget, shutdownSignal(), ...(signal ? [signal] : [])]);
  setMaxListeners(MOST_LOOPS, ending);
  const engine = openEngine({ leaseMs: LEASE_MS, patienceMs: PATIENCE_MS, ...options, ending });
  try {
    await keepWorking(engine);
  } finally {
    await engine.close();
  }
  return { ranForMs: Math.round(performance.now() - beganAt), ...engine.sender.summary() };
}

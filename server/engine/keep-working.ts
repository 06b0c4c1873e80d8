import { syncClock } from "@/server/clock";
import { makeBell, rest } from "./bell";
import { keepDoing } from "./keep-doing";
import { keepListening } from "./listen";
import type { Engine } from "./open-engine";
import { makeVitals } from "./vitals";

const BALANCE_MS = 250;
const RENEW_MS = 2_000;

/** All loops of an engine, until it is to end; then what is in a provider's hands is waited for, under the same lease. */
export async function keepWorking(engine: Engine): Promise<void> {
  const { ending, sender, kinds, ctx, patienceMs } = engine;
  const drained = new AbortController();
  const lasting = [
    keepLease(engine, drained.signal),
    keepSharing(engine, drained.signal),
    sender.keepReporting(drained.signal),
  ];
  try {
    await Promise.all([
      keepListening(engine.url, engine.ring, ending),
      ...sender.keepSending(),
      ...kinds.map(({ kind: { name, pollMs, perform }, bell }) =>
        keepDoing({ name, bell, pollMs, until: ending }, () => perform(ctx)),
      ),
    ]);
    await waitForAnswers(sender.pending, patienceMs);
  } finally {
    drained.abort();
    await Promise.all(lasting);
  }
}

const timer = (name: string, pollMs: number, until: AbortSignal) => ({
  name,
  bell: makeBell(),
  pollMs,
  until,
});

function keepLease({ hold, sender, work, leaseMs }: Engine, until: AbortSignal): Promise<void> {
  const vitals = makeVitals(sender);
  return keepDoing(timer("renew the lease", Math.min(RENEW_MS, leaseMs / 3), until), async () => {
    await syncClock(work);
    await hold.renew(vitals());
    return { done: 0 };
  });
}

/** At the end each lane goes back by itself, so that whoever follows has it while the last statements of this one run. */
function keepSharing({ hold, sender, ring, ending }: Engine, until: AbortSignal): Promise<void> {
  const loop = timer("share the lanes", BALANCE_MS, until);
  ending.addEventListener("abort", loop.bell.ring, { once: true });
  return keepDoing(loop, async () => {
    if (ending.aborted) {
      sender.putDown();
      await hold.leave();
    } else if ((await hold.balance()) > 0) ring();
    return { done: 0 };
  });
}

/** What is in a provider's hands is waited for, but not for ever. */
async function waitForAnswers(pending: () => number, patienceMs: number): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (pending() > 0 && performance.now() < giveUpAt) await rest(10);
}

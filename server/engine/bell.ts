/** Wakes whoever waits; a ring that finds nobody waiting is kept for the next one who does. */
export function makeBell() {
  let kept = false;
  let waiting: (() => void)[] = [];

  return {
    ring() {
      const woken = waiting;
      waiting = [];
      kept = woken.length === 0;
      for (const wake of woken) wake();
    },
    /** Returns at the next ring, after `ms`, or when `signal` aborts. */
    async wait(ms: number, signal: AbortSignal): Promise<void> {
      if (kept || signal.aborted) {
        kept = false;
        return;
      }
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", done);
          waiting = waiting.filter((other) => other !== done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal.addEventListener("abort", done, { once: true });
        waiting.push(done);
      });
    },
  };
}

export type Bell = ReturnType<typeof makeBell>;

const never = new AbortController().signal;

/** Waits `ms`, at most until `signal` aborts. */
export function rest(ms: number, signal: AbortSignal = never): Promise<void> {
  return makeBell().wait(ms, signal);
}

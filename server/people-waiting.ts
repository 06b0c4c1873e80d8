const kept = globalThis as typeof globalThis & { waymarkWaiting?: Map<object, number> }; // one for launcher and engine: they are bundled apart

/** Whoever waits longer, waits for something else than a share of the processor: an upload, a download, a large count. */
const COUNTS_FOR_MS = 2_000;

/** Notes a person's request that is being answered; the end of it is told by calling what is returned. */
export function beginWaiting(): () => void {
  const one = {};
  waiting().set(one, performance.now());
  return () => waiting().delete(one);
}

/** Whether somebody waits for the console at this moment, in this process. */
export function isSomebodyWaiting(): boolean {
  const since = performance.now() - COUNTS_FOR_MS;
  for (const beganAt of waiting().values()) if (beganAt > since) return true;
  return false;
}

function waiting() {
  kept.waymarkWaiting ??= new Map();
  return kept.waymarkWaiting;
}

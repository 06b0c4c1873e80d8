import { setTimeout as delay } from "node:timers/promises";

/** Waits, at most until `signal`. With `ref: false` it does not keep the program running. */
export async function rest(milliseconds: number, signal: AbortSignal, { ref = true } = {}): Promise<void> {
  await delay(milliseconds, undefined, { ref, signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

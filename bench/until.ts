import { setTimeout as delay } from "node:timers/promises";

const PATIENCE_MS = 300_000;

/** Looks again and again, until there is something to see. */
export async function until<T>(look: () => Promise<T | null>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    const seen = await look();
    if (seen !== null) return seen;
    await delay(20);
  }
  throw new Error(`The engine did not get there within ${PATIENCE_MS / 1000} s`);
}

interface Kept {
  answer: Promise<unknown>;
  tookMs: number;
  freshUntil: number;
}

const kept = new Map<string, Kept>();
const MOST = 500;
const SHARE_OF_TIME = 20;
const DEAR_MS = 250;
const TOLD_FOR_MS = 10 * 60_000;

/**
 * Shares an answer among all who ask within `leastMs`, and longer when it was dear: a count over a large table is taken at
 * most a twentieth of the time, however many watch. Whoever asks later waits for the next answer, or gets the last one where
 * the next is dear, if it is not older than ten minutes. By the machine's clock, since it is about load.
 */
export async function keepFor<T>(key: string, leastMs: number, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known && known.freshUntil > Date.now()) return (await known.answer) as T; // the key names its question
  if (kept.size >= MOST) kept.clear();
  const next = count(key, leastMs, ask);
  const isDear = known !== undefined && known.tookMs > DEAR_MS && known.freshUntil + TOLD_FOR_MS > Date.now();
  const told = isDear ? known.answer : next;
  kept.set(key, { answer: told, tookMs: known?.tookMs ?? 0, freshUntil: Number.POSITIVE_INFINITY });
  if (isDear) next.catch(() => kept.delete(key)); // the next one who asks is told
  return (await told) as T;
}

async function count<T>(key: string, leastMs: number, ask: () => Promise<T>): Promise<T> {
  const asked = Date.now();
  try {
    const value = await ask();
    const tookMs = Date.now() - asked;
    kept.set(key, {
      answer: Promise.resolve(value),
      tookMs,
      freshUntil: Date.now() + Math.max(leastMs, tookMs * SHARE_OF_TIME),
    });
    return value;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

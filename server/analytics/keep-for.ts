interface Kept {
  answer: Promise<unknown>;
  freshUntil: number;
}

const kept = new Map<string, Kept>();
const MOST = 500;
const SHARE_OF_TIME = 20;

/**
 * Shares an answer among all who ask within `leastMs`, and longer when it was dear: a count over a large table is asked for at
 * most a twentieth of the time, however many watch. By the machine's clock, since it is about load.
 */
export async function keepFor<T>(key: string, leastMs: number, ask: () => Promise<T>): Promise<T> {
  const asked = Date.now();
  const known = kept.get(key);
  if (known && known.freshUntil > asked) return (await known.answer) as T; // the key names its question
  if (kept.size >= MOST) kept.clear();
  const answer = ask();
  const entry = { answer, freshUntil: asked + leastMs };
  kept.set(key, entry);
  try {
    const value = await answer;
    entry.freshUntil = Date.now() + Math.max(leastMs, (Date.now() - asked) * SHARE_OF_TIME);
    return value;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

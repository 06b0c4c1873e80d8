/** How alike two texts are, from 0 to 1: Dice's coefficient over pairs of letters, numbers and values in brackets aside. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = countOf(left) + countOf(right);
  if (total === 0) return 1;
  let shared = 0;
  for (const [pair, times] of left) shared += Math.min(times, right.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): Map<string, number> {
  const plain = text
    .toLowerCase()
    .replace(/\[[^[\]]{0,300}\]/g, " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const countOf = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, times) => sum + times, 0);

/** So many failures in a row, of the provider and not of single messages, and it is given a rest. */
export const PATIENCE = 5;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** How long a provider is left alone after `failures` in a row: null while it still has our trust. */
export function pauseAfterMs(failures: number): number | null {
  if (failures < PATIENCE) return null;
  const doublings = Math.min(20, failures - PATIENCE);
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** doublings);
}

/** How many failures in a row there are after `more` at once: the first crowd to fail counts as what it takes to lose our trust. */
export function failuresAfter(failures: number, more: number): number {
  return failures < PATIENCE ? Math.min(PATIENCE, failures + more) : failures + 1;
}

/** How many messages a provider may be trusted with at once. One that failed lately has to take a single one first. */
export function trustedWith(window: number, failures: number): number {
  return failures >= PATIENCE ? 1 : window;
}

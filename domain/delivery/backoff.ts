const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Pauses before the second, third … try of a message that was not taken for the time being. Greylisting wants minutes. */
const pausesMs = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE];

/**
 * How long a message waits after its `tries`-th temporary refusal, or null when it has had its last try.
 * `spread`, between 0 and 1, keeps a crowd that was refused together from coming back together.
 */
export function retryAfterMs(tries: number, spread: number): number | null {
  const pause = pausesMs[tries - 1];
  return pause === undefined ? null : Math.round(pause * (1 + spread / 4));
}

/** How long a loop rests after its `failures`-th error in a row. */
export function restAfterErrorsMs(failures: number): number {
  return Math.min(5 * SECOND, 50 * 2 ** Math.min(failures, 10));
}

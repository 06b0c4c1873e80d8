const LONG_ENOUGH_MS = 40_000;

/** Looks again and again; throws when it takes too long. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  withinMs = LONG_ENOUGH_MS,
): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error("It never came true");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

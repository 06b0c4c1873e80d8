const LONGEST = 500;

/** What somebody else's program said, fit to be stored: no control characters, not endless. */
export function plainDetail(said: string | null): string | null {
  if (said === null) return null;
  const plain = said.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

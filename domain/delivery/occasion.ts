const TIME_DIGITS = 12;

/** An id that begins with the moment at which its event came, in milliseconds. */
export function occasionAt(at: Date, rest: string): string {
  return `${at.getTime().toString(16).padStart(TIME_DIGITS, "0")}${rest}`;
}

export function momentOfOccasion(occasionId: string): Date {
  return new Date(Number.parseInt(occasionId.slice(0, TIME_DIGITS), 16));
}

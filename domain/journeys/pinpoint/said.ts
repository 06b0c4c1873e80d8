/** What was said: without what is null or undefined. */
export function said<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: NonNullable<T[K]> }; // the same keys, less those
}

/** The same under a name of its own, or nothing at all: an empty object says nothing. */
export function saidIn<K extends string, T extends object>(
  key: K,
  fields: T,
): { [P in K]?: { [F in keyof T]?: NonNullable<T[F]> } } {
  const inner = said(fields);
  const whole = Object.keys(inner).length === 0 ? {} : { [key]: inner };
  return whole as { [P in K]?: typeof inner }; // TypeScript widens a computed key
}

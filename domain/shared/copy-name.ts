/** "Welcome copy", or "Welcome copy 2" where that is taken. */
export function copyName(name: string, taken: (name: string) => boolean): string {
  const stem = name.slice(0, 110).trimEnd();
  for (let nth = 1; ; nth++) {
    const candidate = nth === 1 ? `${stem} copy` : `${stem} copy ${nth}`;
    if (!taken(candidate)) return candidate;
  }
}

/** "people", or "people 2" where that is taken. */
export function numberedName(name: string, taken: (name: string) => boolean): string {
  const stem = name.slice(0, 120).trimEnd();
  for (let nth = 1; ; nth++) {
    const candidate = nth === 1 ? name : `${stem} ${nth}`;
    if (!taken(candidate)) return candidate;
  }
}

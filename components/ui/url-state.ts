export type ViewValues = Record<string, string | number>;

/** Strings and numbers of a view, as the address names them; what it does not name, or names badly, is the default. */
export function readView<V extends ViewValues>(params: { get(name: string): string | null }, defaults: V): V {
  const entries = Object.entries(defaults).map(([name, fallback]) => {
    const given = params.get(name);
    if (given === null) return [name, fallback];
    if (typeof fallback === "string") return [name, given];
    const number = Number(given);
    return [name, Number.isSafeInteger(number) && number > 0 ? number : fallback];
  });
  return Object.fromEntries(entries) as V; // the same names with values of the same types
}

/** The query string of a view; defaults are left out. Changing anything but the page goes back to the first. */
export function writeView<V extends ViewValues>(search: string, defaults: V, change: Partial<V>): string {
  const params = new URLSearchParams(search);
  const turned = "page" in change || !("page" in defaults) ? change : { ...change, page: defaults.page };
  for (const [name, value] of Object.entries(turned)) {
    if (value === undefined || value === defaults[name]) params.delete(name);
    else params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** A page's search parameters as readView takes them. */
export function asParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const entries = Object.entries(given).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[name, first]];
  });
  return new URLSearchParams(entries);
}

import { flattenJson } from "./flatten-json";
import { readJsonLine } from "./parse-json-row";

const MOST_COLUMNS = 500;

/** The dotted names that the objects of these lines have, in the order in which they come. */
export function jsonColumns(lines: string[]): string[] {
  const names = new Set<string>();
  for (const line of lines) {
    const read = readJsonLine(line);
    if (read.ok) for (const name of flattenJson(read.object).keys()) names.add(name);
  }
  return [...names].filter((name) => !/\p{Cc}/u.test(name)).slice(0, MOST_COLUMNS);
}

/** What a line has under each of these names, as a table shows it. */
export function jsonCells(line: string, columns: string[]): string[] {
  const read = readJsonLine(line);
  const flat = read.ok ? flattenJson(read.object) : new Map<string, never>();
  return columns.map((column) => {
    const value = flat.get(column);
    return Array.isArray(value) ? value.join(", ") : "";
  });
}

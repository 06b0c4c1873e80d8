import { asks } from "./answers";
import type { Criteria } from "./criteria";

/**
 * The way from a segment back to itself, if these criteria were its: its id first and last. Null where there is none.
 * `criteriaOf` knows the other segments; an imported or deleted one has none.
 */
export function cycleThrough(
  segmentId: string,
  criteria: Criteria,
  criteriaOf: (segmentId: string) => Criteria | null,
): string[] | null {
  const seen = new Set<string>();
  const waysBack = (from: Criteria, way: string[]): string[] | null => {
    for (const id of asks(from).segmentIds) {
      if (id === segmentId) return [...way, id];
      if (seen.has(id)) continue;
      seen.add(id);
      const next = criteriaOf(id);
      const found = next && waysBack(next, [...way, id]);
      if (found) return found;
    }
    return null;
  };
  return waysBack(criteria, [segmentId]);
}

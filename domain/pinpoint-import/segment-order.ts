import type { SavedSegment } from "./account";

/** Segments in an order in which each comes after those it is made of; what goes in circles comes last, as it stood. */
export function inOrder(segments: readonly SavedSegment[]): SavedSegment[] {
  const ordered: SavedSegment[] = [];
  const placed = new Set<string>();
  const ids = new Set(segments.map(({ Id }) => Id));
  let waiting = [...segments];
  while (waiting.length > 0) {
    const ready = waiting.filter((each) => sourcesOf(each).every((id) => placed.has(id) || !ids.has(id)));
    if (ready.length === 0) return [...ordered, ...waiting];
    ordered.push(...ready);
    for (const { Id } of ready) placed.add(Id);
    waiting = waiting.filter(({ Id }) => !placed.has(Id));
  }
  return ordered;
}

/** Every “SourceSegments” below, wherever Pinpoint put it. */
export function sourcesOf(segment: SavedSegment): string[] {
  const groups = listIn(segment.SegmentGroups, "Groups");
  const sources = groups.flatMap((group) => listIn(group, "SourceSegments"));
  return sources.flatMap((source) => {
    const id = memberOf(source, "Id");
    return typeof id === "string" ? [id] : [];
  });
}

function listIn(value: unknown, name: string): unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

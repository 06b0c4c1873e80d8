export interface Range {
  firstLane: number;
  lastLane: number;
}

/** How a run's lanes are cut for planning: all at once, or one lane alone and then ranges of `rangeLanes`. */
export function rangesOf(rangeLanes: number, lanes: number): Range[] {
  if (rangeLanes >= lanes) return [{ firstLane: 0, lastLane: lanes - 1 }];
  const ranges = [{ firstLane: 0, lastLane: 0 }];
  for (let firstLane = 1; firstLane < lanes; firstLane += rangeLanes) {
    ranges.push({ firstLane, lastLane: Math.min(firstLane + rangeLanes, lanes) - 1 });
  }
  return ranges;
}

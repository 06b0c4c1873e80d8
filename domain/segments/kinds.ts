/** SEG-1: described by criteria and judged at each use, or a list as it was imported. */
export const segmentKinds = ["dynamic", "imported"] as const;
export type SegmentKind = (typeof segmentKinds)[number];

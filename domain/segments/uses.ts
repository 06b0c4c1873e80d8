/** What uses a segment, and what becomes of it when the segment is gone. */
export const useKinds = ["campaign", "segment", "export", "import"] as const;

export interface SegmentUse {
  kind: (typeof useKinds)[number];
  id: string;
  name: string;
  /** In a word: "Draft", "Sending". */
  status: string;
  underWay: boolean;
}

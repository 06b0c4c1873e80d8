import type { Condition, Criteria, Node } from "@/domain/segments/criteria";

/** Criteria as tests write them. */
export const all = (...nodes: Node[]): Criteria => ({ kind: "group", match: "all", nodes });
export const none = (...nodes: Node[]): Criteria => ({ kind: "group", match: "none", nodes });

export const planIs = (...values: string[]): Condition => ({
  kind: "value",
  subject: { of: "attribute", name: "plan" },
  test: { operator: "is", values },
});

export const inSegment = (segmentId: string, isIn = true): Condition => ({
  kind: "segment",
  segmentId,
  isIn,
});

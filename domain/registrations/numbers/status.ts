import type { Machine } from "../machine";
import type { StateWords } from "../state-words";

export const numberStates = [
  "REQUESTED",
  "PENDING",
  "FAILED",
  "OWNED",
  "ASSOCIATING",
  "READY",
  "DISASSOCIATING",
  "RELEASED",
  "DELETED",
] as const;
export type NumberState = (typeof numberStates)[number];

/** 10DLC 3.3, N2 to N15. What is bought begins as REQUESTED. */
export const numberMachine = {
  accept: { by: ["REGISTRY"], moves: { REQUESTED: "PENDING" } },
  provision: { by: ["REGISTRY"], moves: { PENDING: "OWNED" } },
  miss: { by: ["REGISTRY"], moves: { REQUESTED: "FAILED", PENDING: "FAILED" } },
  associate: { by: ["USER", "SYSTEM"], moves: { OWNED: "ASSOCIATING" } },
  part_ready: { by: ["CARRIER"], moves: { ASSOCIATING: "ASSOCIATING" } },
  ready: { by: ["CARRIER"], moves: { ASSOCIATING: "READY" } },
  fail_association: { by: ["DCA", "CARRIER"], moves: { ASSOCIATING: "OWNED" } },
  overdue: { by: ["SYSTEM"], moves: { ASSOCIATING: "ASSOCIATING" } },
  disassociate: { by: ["USER"], moves: { READY: "DISASSOCIATING", ASSOCIATING: "DISASSOCIATING" } },
  detach: { by: ["REGISTRY", "CARRIER"], moves: { DISASSOCIATING: "OWNED", READY: "OWNED" } },
  release: { by: ["USER"], moves: { OWNED: "RELEASED", READY: "RELEASED" } },
  delete: { by: ["SYSTEM"], moves: { RELEASED: "DELETED" } },
} as const satisfies Machine<NumberState, string>;

export const numberStateWords = {
  REQUESTED: {
    word: "Ordered",
    tone: "live",
    meaning: "The provider was asked for it. Its monthly fee has begun.",
    next: "Wait.",
    whose: "registry",
  },
  PENDING: {
    word: "Being set up",
    tone: "live",
    meaning: "The provider is setting it up.",
    next: "Wait: seconds to ten days.",
    whose: "registry",
  },
  FAILED: {
    word: "Not available",
    tone: "bad",
    meaning: "Somebody else had it first.",
    next: "Choose another one.",
    whose: "you",
  },
  OWNED: {
    word: "Yours, voice only",
    tone: "warning",
    meaning: "It belongs to no registered use case: it cannot text the United States, and costs its fee.",
    next: "Associate it with a use case, or release it.",
    whose: "you",
  },
  ASSOCIATING: {
    word: "Pending",
    tone: "live",
    meaning: "Carriers are taking it up, one after the other.",
    next: "Wait: minutes to 14 days. Texts go out to the carriers that are ready.",
    whose: "carriers",
  },
  READY: {
    word: "Ready",
    tone: "good",
    meaning: "All carriers take its texts.",
    next: "Send.",
    whose: "nobody",
  },
  DISASSOCIATING: {
    word: "Being detached",
    tone: "live",
    meaning: "Carriers are forgetting it.",
    next: "Wait: up to some days. It stays yours.",
    whose: "carriers",
  },
  RELEASED: {
    word: "Released",
    tone: "neutral",
    meaning: "It is given up, and nobody can buy it back. Its opt-outs stay.",
    next: "Nothing.",
    whose: "nobody",
  },
  DELETED: {
    word: "Deleted",
    tone: "neutral",
    meaning: "Only its history is left.",
    next: "Nothing.",
    whose: "nobody",
  },
} satisfies Record<NumberState, StateWords>;

import type { Machine } from "../machine";
import type { StateWords } from "../state-words";

export const vettingStatuses = ["PENDING", "ACTIVE", "UNSCORED", "FAILED", "EXPIRED", "APPEALING"] as const;
export type VettingStatus = (typeof vettingStatuses)[number];

/** 10DLC 3.1. An order begins as PENDING, an imported report as ACTIVE. */
export const vettingMachine = {
  score: { by: ["VETTER"], moves: { PENDING: "ACTIVE", APPEALING: "ACTIVE" } },
  leave_unscored: { by: ["VETTER"], moves: { PENDING: "UNSCORED", APPEALING: "UNSCORED" } },
  fail: { by: ["VETTER"], moves: { PENDING: "FAILED", APPEALING: "FAILED" } },
  appeal: { by: ["USER"], moves: { ACTIVE: "APPEALING", UNSCORED: "APPEALING", FAILED: "APPEALING" } },
  expire: { by: ["VETTER", "REGISTRY"], moves: { ACTIVE: "EXPIRED" } },
} as const satisfies Machine<VettingStatus, string>;

export const vettingStateWords = {
  PENDING: {
    word: "On order",
    tone: "live",
    meaning: "The provider is looking at the company.",
    next: "Wait: about a minute for companies in the US, up to three weeks abroad.",
    whose: "registry",
  },
  ACTIVE: {
    word: "Scored",
    tone: "good",
    meaning: "The score holds for use cases that are registered from now on.",
    next: "Register a use case, or refresh the terms of those there are.",
    whose: "you",
  },
  UNSCORED: {
    word: "Without a score",
    tone: "warning",
    meaning: "The provider found too little to score the company.",
    next: "Appeal with papers that show the company.",
    whose: "you",
  },
  FAILED: {
    word: "Failed",
    tone: "bad",
    meaning: "The provider could not tell that the company is who it says.",
    next: "Read the reasons, and appeal with evidence.",
    whose: "you",
  },
  EXPIRED: {
    word: "Expired",
    tone: "warning",
    meaning: "The score is too old to count.",
    next: "Order a new one before you register another use case.",
    whose: "you",
  },
  APPEALING: {
    word: "Appeal open",
    tone: "live",
    meaning: "The provider is looking again.",
    next: "Wait for its answer.",
    whose: "registry",
  },
} satisfies Record<VettingStatus, StateWords>;

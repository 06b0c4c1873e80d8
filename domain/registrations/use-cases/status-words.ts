import type { StateWords } from "../state-words";
import type { UseCaseState } from "./status";

/** The one place where a registered use case's status is put into words. */
export const useCaseStateWords = {
  DRAFT: {
    word: "Draft",
    tone: "neutral",
    meaning: "Nothing was submitted, and no fee was paid.",
    next: "Fill it in, look at the findings, and submit it once the company is verified.",
    whose: "you",
  },
  SUBMITTED: {
    word: "Submitted",
    tone: "live",
    meaning: "The registry has it.",
    next: "Wait: the registry answers within seconds.",
    whose: "registry",
  },
  REGISTRY_ACCEPTED: {
    word: "Accepted by the registry",
    tone: "live",
    meaning: "It is handed on to those who review it.",
    next: "Wait.",
    whose: "registry",
  },
  IN_REVIEW: {
    word: "In review",
    tone: "live",
    meaning: "People read it: samples, opt-in and website.",
    next: "Wait: three to seven business days are usual, four weeks are possible.",
    whose: "registry",
  },
  REQUIRES_NUMBER: {
    word: "Needs a number",
    tone: "warning",
    meaning: "It is approved, and has no number that is ready.",
    next: "Buy a number or associate one that you have.",
    whose: "you",
  },
  ACTIVE: {
    word: "Active",
    tone: "good",
    meaning: "Carriers take its texts.",
    next: "Send. What you send has to be like the samples.",
    whose: "nobody",
  },
  REQUIRES_UPDATES: {
    word: "Needs updates",
    tone: "warning",
    meaning: "It was declined, and can be put right.",
    next: "Correct the marked fields and submit again, or appeal. The review costs its fee again.",
    whose: "you",
  },
  REJECTED: {
    word: "Rejected",
    tone: "bad",
    meaning: "Carriers do not take what it is about.",
    next: "Do not submit it again: another attempt is refused, and may be fined.",
    whose: "nobody",
  },
  SUSPENDED: {
    word: "Suspended",
    tone: "bad",
    meaning: "All carriers, or the provider, have stopped it. Its texts are held.",
    next: "Read the reason, stop what caused it, and ask the provider what ends it.",
    whose: "you",
  },
  DORMANT: {
    word: "Dormant",
    tone: "warning",
    meaning: "It had no number for too long.",
    next: "Associate a number: T-Mobile charges a fee after 60 days.",
    whose: "you",
  },
  EXPIRED: {
    word: "Expired",
    tone: "bad",
    meaning: "It was not renewed. Its numbers are detached.",
    next: "Copy it into a new use case.",
    whose: "you",
  },
  DEACTIVATED: {
    word: "Deactivated",
    tone: "neutral",
    meaning: "It was given up for good; its history stays here.",
    next: "Nothing.",
    whose: "nobody",
  },
} satisfies Record<UseCaseState, StateWords>;

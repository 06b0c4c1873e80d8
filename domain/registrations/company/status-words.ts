import type { StateWords } from "../state-words";
import type { CompanyIdentity, CompanyState } from "./status";

/** The one place where a company's status is put into words. */
export const companyStateWords = {
  DRAFT: {
    word: "Draft",
    tone: "neutral",
    meaning: "Nothing was submitted, and no fee was paid.",
    next: "Fill it in, look at the findings, and submit it.",
    whose: "you",
  },
  SUBMITTED: {
    word: "Submitted",
    tone: "live",
    meaning: "The registry has it.",
    next: "Wait: the registry answers within minutes, for companies abroad within three weeks.",
    whose: "registry",
  },
  ACTION_REQUIRED: {
    word: "Needs you",
    tone: "warning",
    meaning: "The registry could not verify the company.",
    next: "Correct the marked fields and submit again, or appeal with a letter of the IRS.",
    whose: "you",
  },
  REGISTERED: {
    word: "Registered",
    tone: "good",
    meaning: "The registry knows the company.",
    next: "Have it vetted, then register a use case: a later score does not change one.",
    whose: "you",
  },
  FAILED: {
    word: "Refused",
    tone: "bad",
    meaning: "The registry does not take this company as it is.",
    next: "Copy it, correct the copy, and submit that.",
    whose: "you",
  },
  SUSPENDED: {
    word: "Suspended",
    tone: "bad",
    meaning: "The registry has stopped all texts of this company.",
    next: "Read its reason, and ask the provider what ends it.",
    whose: "you",
  },
  DELETING: {
    word: "Being deleted",
    tone: "live",
    meaning: "The registry is deleting it.",
    next: "Wait. It cannot be undone.",
    whose: "registry",
  },
  DELETED: {
    word: "Deleted",
    tone: "neutral",
    meaning: "It is gone from the registry; its history stays here.",
    next: "Nothing.",
    whose: "nobody",
  },
} satisfies Record<CompanyState, StateWords>;

export const identityWords = {
  NONE: { word: "Not looked at", tone: "neutral" },
  SELF_DECLARED: { word: "Waiting for the code", tone: "warning" },
  UNVERIFIED: { word: "Not verified", tone: "warning" },
  VERIFIED: { word: "Verified", tone: "good" },
  VETTED_VERIFIED: { word: "Verified and vetted", tone: "good" },
} satisfies Record<CompanyIdentity, Pick<StateWords, "word" | "tone">>;

import type { IdentityState } from "@/domain/identities/identity";
import type { RecordFinding } from "@/domain/identities/records";
import type { Tone } from "@/domain/shared/tone";
import type { RouterOutputs } from "../trpc";

export type Sender = RouterOutputs["identities"]["list"][number];

export const stateWords: Record<IdentityState, { word: string; tone: Tone }> = {
  pending: { word: "Pending", tone: "info" },
  verified: { word: "Verified", tone: "good" },
  failed: { word: "Failed", tone: "bad" },
};

export const recordWords: Record<RecordFinding["record"], { title: string; why: string }> = {
  dkim: { title: "DKIM", why: "Proves the domain is yours, and lets receivers check our signature." },
  spf: { title: "SPF", why: "Says which servers may send for the domain." },
  dmarc: { title: "DMARC", why: "Says what becomes of mail that proves neither." },
};

export const findingWords: Record<RecordFinding["state"], { word: string; tone: Tone }> = {
  ok: { word: "In place", tone: "good" },
  missing: { word: "Not found", tone: "warning" },
  wrong: { word: "To be changed", tone: "bad" },
  unknown: { word: "Not known", tone: "neutral" },
};

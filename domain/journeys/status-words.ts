import type { Tone } from "@/domain/shared/tone";
import type { JourneyStatus } from "./status";

/** The one place where a journey's status is put into words. */
export const journeyStatusWords = {
  draft: { word: "Draft", tone: "neutral", meaning: "Not published yet." },
  active: { word: "Active", tone: "live", meaning: "People enter and go on." },
  paused: { word: "Paused", tone: "warning", meaning: "Everybody stands still until somebody resumes it." },
  closed: { word: "Closed", tone: "info", meaning: "Nobody enters any more; whoever is inside goes on." },
  completed: { word: "Completed", tone: "good", meaning: "It is over, and nobody is inside." },
  cancelled: { word: "Stopped", tone: "neutral", meaning: "Somebody stopped it; nobody goes on." },
} satisfies Record<JourneyStatus, { word: string; tone: Tone; meaning: string }>;

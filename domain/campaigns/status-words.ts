import type { Tone } from "@/domain/shared/tone";
import type { CampaignStatus } from "./status";

/** The one place where a campaign's status is put into words. */
export const campaignStatusWords = {
  draft: { word: "Draft", tone: "neutral", meaning: "Not launched yet." },
  scheduled: { word: "Scheduled", tone: "info", meaning: "Launched; it starts at its time." },
  executing: { word: "Sending", tone: "live", meaning: "Messages are being handed over." },
  pending_next_run: { word: "Waiting for its next run", tone: "info", meaning: "Its last run is done." },
  paused: { word: "Paused", tone: "warning", meaning: "Nothing is handed over until somebody resumes it." },
  completed: { word: "Completed", tone: "good", meaning: "Everybody in its audience is settled." },
  canceled: { word: "Stopped", tone: "neutral", meaning: "Somebody stopped it; nobody else gets it." },
  invalid: { word: "Invalid", tone: "bad", meaning: "Its audience or template is gone." },
} satisfies Record<CampaignStatus, { word: string; tone: Tone; meaning: string }>;

/** What a campaign does that is sent when events occur, in place of sending. */
export const waitingForEvents = {
  word: "Waiting for events",
  tone: "live",
  meaning: "Each event that fits sends its mail.",
} satisfies { word: string; tone: Tone; meaning: string };

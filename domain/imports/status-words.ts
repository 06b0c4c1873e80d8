import type { Tone } from "@/domain/shared/tone";
import type { ImportStatus } from "./status";

export const importStatusWords = {
  uploading: { word: "Uploading", tone: "live" },
  fetching: { word: "Being fetched", tone: "live" },
  mapping: { word: "Waits for you", tone: "warning" },
  queued: { word: "Starting", tone: "info" },
  running: { word: "Running", tone: "live" },
  paused: { word: "Paused", tone: "warning" },
  completed: { word: "Done", tone: "good" },
  failed: { word: "Stopped by an error", tone: "bad" },
  canceled: { word: "Canceled", tone: "neutral" },
} satisfies Record<ImportStatus, { word: string; tone: Tone }>;

import type { Tone } from "@/domain/shared/tone";
import type { ExportStatus } from "./status";

export const exportStatusWords = {
  queued: { word: "Starting", tone: "info" },
  running: { word: "Being written", tone: "live" },
  completed: { word: "Ready", tone: "good" },
  failed: { word: "Stopped by an error", tone: "bad" },
  canceled: { word: "Canceled", tone: "neutral" },
} satisfies Record<ExportStatus, { word: string; tone: Tone }>;

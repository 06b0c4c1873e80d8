import type { Tone } from "@/domain/shared/tone";

/** "waiting" is for the next run of a schedule. */
export const bucketImportStatuses = [
  "queued",
  "running",
  "waiting",
  "paused",
  "completed",
  "failed",
] as const;
export type BucketImportStatus = (typeof bucketImportStatuses)[number];

/** Of a file in the bucket: "taken" is an import of its own, or was. */
export const objectStates = ["found", "fetching", "taken", "failed"] as const;
export type ObjectState = (typeof objectStates)[number];

/** Whether it asks for its bucket no more. */
export function isOver(status: BucketImportStatus): boolean {
  return status === "completed" || status === "failed";
}

export const bucketImportStatusWords = {
  queued: { word: "Starting", tone: "info" },
  running: { word: "Running", tone: "live" },
  waiting: { word: "Scheduled", tone: "info" },
  paused: { word: "Paused", tone: "warning" },
  completed: { word: "Done", tone: "good" },
  failed: { word: "Stopped by an error", tone: "bad" },
} satisfies Record<BucketImportStatus, { word: string; tone: Tone }>;

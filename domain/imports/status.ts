export const importStatuses = [
  "uploading",
  "mapping",
  "queued",
  "running",
  "completed",
  "failed",
  "canceled",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

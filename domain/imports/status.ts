export const importStatuses = [
  "uploading",
  "fetching", // from a bucket
  "mapping",
  "queued",
  "running",
  "paused",
  "completed",
  "failed",
  "canceled",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importFormats = ["csv", "json"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Of a file as it is kept; UTF-16 is made UTF-8 on its way in. */
export const importEncodings = ["utf-8", "windows-1252"] as const;
export type ImportEncoding = (typeof importEncodings)[number];

/** Whether nothing will change about it any more. */
export function isOver(status: ImportStatus): boolean {
  return status === "completed" || status === "failed" || status === "canceled";
}

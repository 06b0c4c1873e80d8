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

/** Whether its numbers change by themselves. */
export function isMoving(status: ImportStatus): boolean {
  return status === "fetching" || status === "queued" || status === "running";
}

/** Whether something may become of it without anybody doing anything on the page that shows it: a paused one is let go on by a colleague. */
export function mayChange(status: ImportStatus): boolean {
  return !isOver(status) && status !== "mapping";
}

/** Whether nothing will change about it any more. */
export function isOver(status: ImportStatus): boolean {
  return status === "completed" || status === "failed" || status === "canceled";
}

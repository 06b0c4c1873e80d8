export const exportStatuses = ["queued", "running", "completed", "failed", "canceled"] as const;
export type ExportStatus = (typeof exportStatuses)[number];

export const exportFormats = ["csv", "json"] as const; // json: a line an endpoint
export type ExportFormat = (typeof exportFormats)[number];

export function isOver(status: ExportStatus): boolean {
  return status === "completed" || status === "failed" || status === "canceled";
}

/** A run as planning sees it. */
export interface Planning {
  runId: string;
  projectId: string;
  campaignId: string | null;
  channel: string;
  asOf: Date;
  totalCap: number | null;
  /** The snapshot of the segment it is for; null: everyone. */
  audienceId: string | null;
  /** How addresses that several endpoints share are told apart: see recipients.ts. */
  duplicates: "within" | "probed" | "listed";
}

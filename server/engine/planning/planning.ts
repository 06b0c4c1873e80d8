/** A run as planning sees it. */
export interface Planning {
  runId: string;
  projectId: string;
  campaignId: string | null;
  channel: string;
  asOf: Date;
  totalCap: number | null;
  /** CMP-14: whom of its audience this run is for, see db/cohort.ts. */
  cohortFrom: number;
  cohortTo: number;
  holdoutBelow: number;
  /** Those who waited for the winner: whoever had a treatment before gets nothing. */
  toKeptBack: boolean;
  /** CMP-19: what the clock of each recipient's zone shows when theirs is due; null: all are due at once. */
  localTime: string | null;
  estimateZones: boolean;
  assumedZone: string | null;
  /** The snapshot of the segment it is for; null: everyone. */
  audienceId: string | null;
  /** How addresses that several endpoints share are told apart: see recipients.ts. */
  duplicates: "within" | "probed" | "listed";
}

/** An event as its writer knows it; what is left out is filled in. */
export interface NewEvent {
  projectId: string;
  type: string;
  endpointId: string;
  /** The clock of whoever saw it happen. */
  occurredAt: Date;
  id?: string;
  lane?: number;
  userId?: string | null;
  runId?: string | null;
  campaignId?: string | null;
  occasionId?: string | null;
  attributes?: Record<string, string>;
  metrics?: Record<string, number>;
  /** Left out: now, by the database's clock. Sample rows name a day of the past. */
  arrivedAt?: Date;
}

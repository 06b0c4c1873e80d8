import type { Sql } from "@/server/events/append-events";
import type { TrackedMessage } from "./pack-message";

export interface TrackedRun {
  runId: string;
  campaignId: string | null;
}

/** The run of a message that something came back of; null when its project is gone and nothing is to be recorded. */
export async function trackedRun(sql: Sql, { runId, projectId }: TrackedMessage): Promise<TrackedRun | null> {
  const [run] = await sql<TrackedRun[]>`
    select id as "runId", campaign_id as "campaignId" from run where id = ${runId} and project_id = ${projectId}`;
  return run ?? null;
}

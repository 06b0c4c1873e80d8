import { noteActivity } from "@/server/endpoints/note-activity";
import { appendEvents, type NewEvent, type Sql } from "@/server/events/append-events";
import type { TrackedMessage } from "./pack-message";
import type { TrackedRun } from "./tracked-run";

/** Somebody followed a link of a mail. */
export interface Visit {
  message: TrackedMessage;
  at: Date;
  userAgent: string;
}

/** Counts live in 16 rows a measure, so that many readers at once do not wait for each other. */
export const slotOf = ({ lane }: TrackedMessage) => lane % 16;

const LONGEST_ATTRIBUTE = 2_000;

export async function appendVisit(
  sql: Sql,
  { message, at, userAgent }: Visit,
  event: { type: string; run: TrackedRun; attributes?: Record<string, string> },
): Promise<void> {
  const { projectId, recipientId, lane, occasionId } = message;
  const attributes: Record<string, string> = {
    ...event.attributes,
    ...(userAgent && { user_agent: userAgent }),
  };
  const appended: NewEvent = {
    projectId,
    type: event.type,
    endpointId: recipientId,
    lane,
    occasionId,
    runId: event.run.runId,
    campaignId: event.run.campaignId,
    occurredAt: at,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, value.slice(0, LONGEST_ATTRIBUTE)]),
    ),
  };
  await appendEvents(sql, [appended]);
  const isPerson = attributes.machine === undefined;
  if (isPerson) await noteActivity(sql, projectId, [{ endpointId: recipientId, lane, at }]);
}

import type { TransactionSql } from "postgres";
import { sendEventsOf } from "@/domain/delivery/send-events";
import { appendEvents, type NewEvent } from "@/server/events/append-events";
import { suppress } from "@/server/suppressions/suppress";
import type { Changed } from "../queue/settle";
import type { Answered } from "./answered";

/** Everything that follows from the rows a report has changed, in its transaction: events and the suppression of hard bounces. */
export async function tellAnswers(
  tx: TransactionSql<{ uuid: string }>,
  changed: Changed[],
  answered: Answered[],
  at: Date,
): Promise<void> {
  const people = new Map(answered.map(({ expected: { due, to } }) => [keyOf(due), to]));
  const events = changed.flatMap((row): NewEvent[] =>
    sendEventsOf(row.state, row.reason, row.campaignId !== null).map((type) => ({
      projectId: row.projectId,
      type,
      endpointId: row.recipientId,
      lane: row.lane,
      userId: people.get(keyOf(row))?.userId ?? null,
      occurredAt: at,
      runId: row.runId,
      campaignId: row.campaignId,
      occasionId: row.occasionId,
      ...(row.state === "failed" && row.detail && { attributes: { detail: row.detail } }),
    })),
  );
  await appendEvents(tx, events);
  const bounced = changed.filter(({ state, reason }) => state === "failed" && reason === "hard_bounce");
  await suppress(
    tx,
    bounced.flatMap((row) => {
      const to = people.get(keyOf(row));
      if (!to) return [];
      const { detail, projectId } = row;
      return [{ addressKey: to.addressKey, reason: "BOUNCE", detail: detail ?? "", projectId, at }];
    }),
  );
}

const keyOf = ({ occasionId, recipientId }: { occasionId: string; recipientId: string }) =>
  `${occasionId} ${recipientId}`;

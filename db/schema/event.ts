import { index, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { EventClient } from "@/domain/events/incoming";
import { byteText, instant, uuid } from "./columns";

/** A large table, partitioned by day of arrival in the migration `lanes-and-partitions` (drizzle-kit knows no PARTITION BY, so index.ts leaves it out). */
export const event = pgTable(
  "event",
  {
    id: uuid().notNull(),
    arrivedAt: instant().notNull(),
    lane: smallint().notNull(), // of its endpoint
    projectId: uuid().notNull(),
    type: text().notNull(), // "_email.open"
    endpointId: byteText().notNull(),
    userId: byteText(),
    occurredAt: instant().notNull(), // the client's clock
    runId: uuid(), // the run whose message it is about
    campaignId: uuid(),
    occasionId: uuid(), // with endpointId and lane: the message it is about
    attributes: jsonb().$type<Record<string, string>>().notNull(),
    metrics: jsonb().$type<Record<string, number>>().notNull(),
    client: jsonb().$type<EventClient>(), // of those that applications send
  },
  (table) => [
    primaryKey({ columns: [table.arrivedAt, table.id, table.lane] }),
    index("events_by_type").on(table.projectId, table.type, table.arrivedAt), // and includes who and when, for segments
    index("events_of_an_endpoint").on(table.projectId, table.endpointId, table.arrivedAt),
    index("events_of_a_user").on(table.projectId, table.userId, table.arrivedAt), // of those that have one
  ],
);

export type Event = typeof event.$inferSelect;

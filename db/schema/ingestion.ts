import { bigint, date, index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { dropReasons } from "@/domain/events/drop";
import { byteText, id, instant, uuid } from "./columns";
import { project } from "./project";

/** A large table: the events that came within the last hour, so that one that is sent again counts once. */
export const eventSeen = pgTable(
  "event_seen",
  {
    projectId: uuid().notNull(),
    eventId: uuid().notNull(), // of its endpoint, its sender's id, its name and time: event-key.ts
    lane: smallint().notNull(), // of its endpoint
    seenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.eventId, table.lane] }),
    index("events_seen_first").on(table.seenAt),
  ],
);

export const eventNameKinds = ["type", "attribute", "metric"] as const;

/** EVT-5: the names that a project's own events have used. */
export const eventName = pgTable(
  "event_name",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    kind: text({ enum: eventNameKinds }).notNull(),
    name: byteText().notNull(),
    firstSeenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.kind, table.name] })],
);

/** The ingestion log: events that were not taken, and why. Of many at once some are kept as examples. */
export const droppedEvent = pgTable(
  "dropped_event",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    at: instant().notNull(),
    reason: text({ enum: dropReasons }).notNull(),
    detail: text().notNull(),
    type: text().notNull(), // as far as it can be told
    endpointId: text().notNull(),
    eventId: text().notNull(),
  },
  (table) => [
    index("dropped_newest_first").on(table.projectId, table.id.desc().nullsFirst()),
    index("dropped_oldest_first").on(table.at),
  ],
);

/** How many events were not taken, all of them, a day in UTC. */
export const droppedCount = pgTable(
  "dropped_count",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    day: date({ mode: "string" }).notNull(),
    reason: text({ enum: dropReasons }).notNull(),
    count: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.day, table.reason] })],
);

export type DroppedEvent = typeof droppedEvent.$inferSelect;

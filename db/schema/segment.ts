import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { Criteria } from "@/domain/segments/criteria";
import { segmentKinds } from "@/domain/segments/kinds";
import type { Tags } from "@/domain/shared/tags";
import { byteText, id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";

export const segment = pgTable(
  "segment",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    name: text().notNull(),
    description: text().notNull().default(""),
    tags: jsonb().$type<Tags>().notNull().default({}), // SEC-2
    kind: text({ enum: segmentKinds }).notNull(),
    version: integer().notNull().default(1), // the newest, which is the one in force
    lastCount: integer(), // null: never counted
    lastCountedAt: instant(),
    createdBy: text().notNull().default(""), // their name at that time
    deletedAt: instant(), // a deleted segment matches nobody where it is still named
    ...timestamps,
  },
  (table) => [
    index("segments_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
    check("segments_named", sql`length(${table.name}) > 0`),
  ],
);

/** SEG-16: what the segment said, never changed. */
export const segmentVersion = pgTable(
  "segment_version",
  {
    segmentId: uuid()
      .notNull()
      .references(() => segment.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    criteria: jsonb().$type<Criteria>(), // null: imported
    listId: uuid(), // of an imported one: whose rows in segment_member and segment_user count; null: its segment's own id
    createdBy: text().notNull().default(""), // their name at that time
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.segmentId, table.version] })],
);

/** A large table: the endpoints of imported segments. `segmentId` is the list's id. */
export const segmentMember = pgTable(
  "segment_member",
  {
    segmentId: uuid().notNull(),
    lane: smallint().notNull(),
    endpointId: byteText().notNull(),
  },
  (table) => [primaryKey({ columns: [table.segmentId, table.lane, table.endpointId] })],
);

/** The users of imported segments: all their endpoints, those that come later too. `segmentId` is the list's id. */
export const segmentUser = pgTable(
  "segment_user",
  { segmentId: uuid().notNull(), userId: byteText().notNull() },
  (table) => [primaryKey({ columns: [table.segmentId, table.userId] })],
);

/** Lists that no version in force has any more. Their rows go later: what has begun with them ends with them. */
export const discardedList = pgTable("discarded_list", {
  listId: uuid().primaryKey(),
  dueAt: instant().notNull(),
});

export type Segment = typeof segment.$inferSelect;

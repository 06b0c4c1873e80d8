import { integer, pgTable, primaryKey, smallint } from "drizzle-orm/pg-core";
import { byteText, instant, uuid } from "./columns";

/** The snapshots there are. No foreign keys: one whose run, export or project is gone is found by that and forgotten. */
export const audience = pgTable("audience", {
  id: uuid().primaryKey(), // of the run or the export it was taken for
  projectId: uuid().notNull(),
  people: integer().notNull(), // endpoints of all channels
  takenAt: instant().notNull(),
});

/** A large table: who was in a segment at the moment of the snapshot. */
export const audienceMember = pgTable(
  "audience_member",
  {
    audienceId: uuid().notNull(),
    lane: smallint().notNull(),
    endpointId: byteText().notNull(),
  },
  (table) => [primaryKey({ columns: [table.audienceId, table.lane, table.endpointId] })],
);

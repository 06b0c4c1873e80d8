import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { timestamps, uuid } from "./columns";
import { project } from "./project";

/** What clients of Pinpoint's API said that there is no place for but here: they read it back as they wrote it. */
export const pinpointExtra = pgTable(
  "pinpoint_extra",
  {
    projectId: uuid().references(() => project.id, { onDelete: "cascade" }), // null: of the account
    of: text().notNull(), // a noun: "settings", "campaign"
    id: text().notNull(),
    version: integer().notNull().default(0), // 0: of what has none
    said: jsonb().$type<Record<string, unknown>>().notNull(),
    ...timestamps,
  },
  (table) => [primaryKey({ columns: [table.of, table.id, table.version] })],
);

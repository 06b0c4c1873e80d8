import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant, uuid } from "./columns";
import { project } from "./project";

/** What needs a person's attention: a paused provider, a failed import, a run with unknown messages. */
export const notice = pgTable(
  "notice",
  {
    id: id(),
    projectId: uuid().references(() => project.id, { onDelete: "cascade" }), // null: the whole account
    kind: text().notNull(), // "provider.paused"
    level: text({ enum: ["info", "warning", "error"] }).notNull(),
    title: text().notNull(),
    body: text().notNull().default(""),
    link: text(), // a path of the console
    dedupeKey: text().unique(), // one open notice a cause
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    raisedAt: instant().notNull(),
    dismissedAt: instant(),
  },
  (table) => [index("notices_newest_first").on(table.projectId, table.raisedAt.desc().nullsFirst())],
);

export type Notice = typeof notice.$inferSelect;

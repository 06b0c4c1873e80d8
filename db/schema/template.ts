import { sql } from "drizzle-orm";
import { integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { channels } from "@/domain/messaging/channel";
import { user } from "./access";
import { id, instant, timestamps, uuid } from "./columns";

/** Templates belong to the account (NAV-3); a version is written once and never changed. */
export const template = pgTable(
  "template",
  {
    id: id(),
    name: text().notNull(),
    channel: text({ enum: channels }).notNull().default("EMAIL"),
    activeVersion: integer().notNull().default(1),
    ...timestamps,
  },
  (table) => [uniqueIndex("templates_named_once").on(table.channel, sql`lower(${table.name})`)],
);

export const templateVersion = pgTable(
  "template_version",
  {
    templateId: uuid()
      .notNull()
      .references(() => template.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    createdBy: uuid().references(() => user.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.version] })],
);

export type Template = typeof template.$inferSelect;
export type TemplateVersion = typeof templateVersion.$inferSelect;

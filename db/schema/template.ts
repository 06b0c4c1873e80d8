import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { channels } from "@/domain/messaging/channel";
import type { Tags } from "@/domain/shared/tags";
import { missingRules } from "@/domain/templates/content";
import type { MailHeader } from "@/domain/templates/headers";
import { user } from "./access";
import { id, instant, timestamps, uuid } from "./columns";

/** Templates belong to the account (NAV-3), but for those that a campaign holds inside: these are never listed. */
export const template = pgTable(
  "template",
  {
    id: id(),
    name: text().notNull(),
    channel: text({ enum: channels }).notNull().default("EMAIL"),
    activeVersion: integer().notNull().default(1),
    campaignId: uuid(), // the message of this campaign alone, and gone with it; the migration holds the key, for campaigns refer to templates too
    tags: jsonb().$type<Tags>().notNull().default({}),
    deletedAt: instant(), // what was launched with it keeps its content
    ...timestamps,
  },
  (table) => [
    uniqueIndex("templates_named_once")
      .on(table.channel, sql`lower(${table.name})`)
      .where(sql`${table.campaignId} is null and ${table.deletedAt} is null`),
    index("templates_of_a_campaign").on(table.campaignId).where(sql`${table.campaignId} is not null`),
  ],
);

/** What was sent never changes: only the latest version may, until a run has pinned it. */
export const templateVersion = pgTable(
  "template_version",
  {
    templateId: uuid()
      .notNull()
      .references(() => template.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    description: text().notNull().default(""),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    headers: jsonb().$type<MailHeader[]>().notNull().default([]),
    defaults: jsonb().$type<Record<string, string>>().notNull().default({}), // by variable
    whenMissing: text({ enum: missingRules }).notNull().default("blank"), // as it was before one could choose
    design: text(), // the MJML of the HTML; null: written by hand
    createdBy: uuid().references(() => user.id, { onDelete: "set null" }),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant(), // null: never since it was made
  },
  (table) => [
    primaryKey({ columns: [table.templateId, table.version] }),
    check("versions_described_briefly", sql`length(${table.description}) <= 500`),
  ],
);

export type Template = typeof template.$inferSelect;
export type TemplateVersion = typeof templateVersion.$inferSelect;

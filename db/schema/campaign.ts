import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Audience } from "@/domain/campaigns/audience";
import { campaignStatuses } from "@/domain/campaigns/status";
import { channels } from "@/domain/messaging/channel";
import { id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";
import { template } from "./template";

export const campaign = pgTable(
  "campaign",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    name: text().notNull(),
    status: text({ enum: campaignStatuses }).notNull().default("draft"),
    channel: text({ enum: channels }).notNull().default("EMAIL"),
    audience: jsonb().$type<Audience>().notNull().default({ kind: "everyone" }),
    templateId: uuid().references(() => template.id, { onDelete: "restrict" }), // null: not chosen yet
    templateVersion: integer(), // pinned at launch; null: the active one
    fromName: text(), // null: the project's
    fromAddress: text(),
    startsAt: instant(), // null: as soon as it is launched
    launchedAt: instant(),
    completedAt: instant(),
    ...timestamps,
  },
  (table) => [
    index("campaigns_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
    check("campaigns_named", sql`length(${table.name}) > 0`),
  ],
);

export type Campaign = typeof campaign.$inferSelect;

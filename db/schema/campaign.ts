import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { Audience } from "@/domain/campaigns/audience";
import type { CampaignDefinition } from "@/domain/campaigns/definition";
import type { KeptHook } from "@/domain/campaigns/hook";
import type { CampaignLimits } from "@/domain/campaigns/limits";
import type { QuietTime } from "@/domain/campaigns/quiet-time";
import { campaignStatuses } from "@/domain/campaigns/status";
import type { Tags } from "@/domain/campaigns/tags";
import type { WinnerRule } from "@/domain/campaigns/winner-rule";
import type { Goal } from "@/domain/experiments/metrics";
import { channels } from "@/domain/messaging/channel";
import type { Schedule } from "@/domain/schedules/schedule";
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
    holdout: smallint().notNull().default(0), // percent of the audience that gets nothing
    keptBack: smallint().notNull().default(0), // percent of the audience that waits for the winner of the test
    winnerRule: jsonb().$type<WinnerRule>(), // null: a person decides
    judgedAt: instant(), // by the rule
    keptBackUntil: instant(), // those kept back got the winner then, or were given up
    goal: jsonb().$type<Goal>(), // null: none
    schedule: jsonb().$type<Schedule>().notNull().default({ kind: "immediately" }),
    limits: jsonb().$type<CampaignLimits>().notNull().default({}), // those not given: the project's
    quietTime: jsonb().$type<QuietTime>(), // null: the project's
    hook: jsonb().$type<KeptHook>(), // null: the project's
    tags: jsonb().$type<Tags>().notNull().default({}),
    version: integer().notNull().default(1), // of its definition, since the launch
    nextRunAt: instant(), // when the engine opens its next run; the earliest of its treatments
    launchedAt: instant(),
    completedAt: instant(),
    ...timestamps,
  },
  (table) => [
    index("campaigns_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
    index("campaigns_due").on(table.nextRunAt).where(sql`${table.nextRunAt} is not null`),
    index("contests_to_judge")
      .on(table.status)
      .where(
        sql`${table.keptBack} > 0 and ${table.keptBackUntil} is null and ${table.winnerRule} is not null and ${table.judgedAt} is null`,
      ),
    check("campaigns_named", sql`length(${table.name}) > 0`),
    check("campaigns_holdout_percent", sql`${table.holdout} between 0 and 99`),
    check("campaigns_kept_back_percent", sql`${table.keptBack} between 0 and 98`),
  ],
);

/** What a part of a campaign's audience gets; 0 is the default one, which each campaign has. */
export const treatment = pgTable(
  "treatment",
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    nth: smallint().notNull(),
    name: text().notNull().default(""),
    description: text().notNull().default(""),
    share: smallint().notNull().default(0), // percent of the whole audience; 0 has what the others leave
    templateId: uuid().references(() => template.id), // null: not chosen yet
    templateVersion: integer(), // null: the active one when it is sent
    fromName: text(), // null: the project's
    fromAddress: text(),
    schedule: jsonb().$type<Schedule>(), // null: the campaign's
    nextOccurrence: instant(), // the next moment its schedule names
    nextRunAt: instant(), // when its run opens: before that, where recipients' clocks are ahead
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.nth] }),
    index("treatments_by_template").on(table.templateId),
    check("treatments_counted", sql`${table.nth} between 0 and 4`),
    check("treatments_percent", sql`${table.share} between 0 and 100`),
  ],
);

/** CMP-28: what a launched campaign said, never changed. */
export const campaignVersion = pgTable(
  "campaign_version",
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    definition: jsonb().$type<CampaignDefinition>().notNull(),
    createdBy: text().notNull().default(""), // their name at that time
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.version] })],
);

export type Campaign = typeof campaign.$inferSelect;
export type TreatmentRow = typeof treatment.$inferSelect;

import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { RunAudience } from "@/domain/campaigns/audience";
import type { KeptHook } from "@/domain/campaigns/hook";
import type { QuietTime } from "@/domain/campaigns/quiet-time";
import { runKinds, runStates } from "@/domain/delivery/run-state";
import { channels } from "@/domain/messaging/channel";
import { campaign } from "./campaign";
import { byteText, id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";
import { provider } from "./provider";

/** One sending of one thing. Its audience, template version, sender and moment are pinned here, so that later edits change nothing. */
export const run = pgTable(
  "run",
  {
    id: id(), // also the occasion of its messages, but of a trigger's
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    kind: text({ enum: runKinds }).notNull(),
    campaignId: uuid().references(() => campaign.id, { onDelete: "cascade" }),
    version: integer().notNull().default(1), // of the campaign, as it was opened
    treatment: smallint().notNull().default(0),
    occurrence: instant(), // the moment its schedule named; null: sent by hand
    localTime: text(), // what the clock of each recipient's zone shows when theirs is due; null: at once
    cohortFrom: smallint().notNull().default(0), // of 10,000 cohorts, see db/cohort.ts
    cohortTo: smallint().notNull().default(9_999),
    holdoutBelow: smallint().notNull().default(0), // cohorts below this are listed as held out
    toKeptBack: boolean().notNull().default(false), // to those who waited for the winner
    channel: text({ enum: channels }).notNull(),
    providerId: uuid()
      .notNull()
      .references(() => provider.id, { onDelete: "restrict" }),
    state: text({ enum: runStates }).notNull(),
    resumesTo: text({ enum: runStates }), // what a paused run goes back to
    priority: smallint().notNull().default(0), // higher first
    perSecond: integer(), // of its whole campaign; null: as fast as the provider takes them
    dailyCap: integer(), // PRJ-6
    totalCap: integer(), // PRJ-7
    maxSeconds: integer(), // PRJ-9; null: as long as it takes. Of a trigger: from each message's event on (CMP-22)
    endsAt: instant(), // of a trigger: when it stops waiting for events; null: until it is stopped
    quietTime: jsonb().$type<QuietTime>(), // null: none
    hook: jsonb().$type<KeptHook>(), // null: none
    audience: jsonb().$type<RunAudience>().notNull(),
    asOf: instant().notNull(),
    templateId: uuid().notNull(),
    templateVersion: integer().notNull(),
    fromName: text().notNull(),
    fromAddress: text().notNull(),
    replyTo: text().array().notNull().default([]),
    rangeLanes: smallint().notNull().default(0), // lanes a planned range covers after the first; 0: not decided yet
    duplicatesAt: instant(), // addresses that several endpoints share are listed in run_duplicate
    plannedAt: instant(), // every range is planned; of a trigger: it waits for events no more
    firstSentAt: instant(),
    finishedAt: instant(),
    ...timestamps,
  },
  (table) => [
    index("runs_of_a_campaign").on(table.campaignId, table.createdAt.desc().nullsFirst()),
    index("runs_of_a_project").on(table.projectId, table.createdAt.desc().nullsFirst()),
    uniqueIndex("runs_opened_once").on(table.campaignId, table.treatment, table.occurrence),
    index("runs_alive")
      .on(table.priority.desc().nullsFirst(), table.createdAt)
      .where(sql`${table.state} in ('planning', 'sending')`),
    index("runs_that_wait_for_events")
      .on(table.projectId)
      .where(sql`${table.kind} = 'trigger' and ${table.plannedAt} is null`),
    index("runs_to_finish").on(table.createdAt).where(sql`${table.finishedAt} is null`),
    check(
      "runs_of_campaigns_name_theirs",
      sql`${table.kind} <> 'campaign' or ${table.campaignId} is not null`,
    ),
  ],
);

/** Which lane ranges of a run are planned: written in the transaction that planned them, so that a restart skips them. */
export const runRange = pgTable(
  "run_range",
  {
    runId: uuid()
      .notNull()
      .references(() => run.id, { onDelete: "cascade" }),
    firstLane: smallint().notNull(),
    lastLane: smallint().notNull(),
    recipients: integer().notNull(),
    plannedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.firstLane] })],
);

/** The endpoints of a big run that share an address with another one that gets the message. Found once, before its second range. */
export const runDuplicate = pgTable(
  "run_duplicate",
  {
    runId: uuid()
      .notNull()
      .references(() => run.id, { onDelete: "cascade" }),
    endpointId: byteText().notNull(),
    lane: smallint().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.endpointId, table.lane] })],
);

/** How many of a run's messages stand where, summed over slots; a slot a writer keeps rows from being fought over. */
export const runTally = pgTable(
  "run_tally",
  {
    runId: uuid()
      .notNull()
      .references(() => run.id, { onDelete: "cascade" }),
    measure: text().notNull(), // planned, accepted, failed, unknown, skipped, canceled, opened, clicked, unsubscribed, bounced …
    reason: text().notNull().default(""),
    slot: smallint().notNull(),
    count: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.measure, table.reason, table.slot] })],
);

export type Run = typeof run.$inferSelect;

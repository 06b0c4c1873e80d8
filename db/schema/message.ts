import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { messageStates } from "@/domain/delivery/message-state";
import { byteText, instant, uuid } from "./columns";

/** A large table. A message is its occasion and its recipient: planning twice changes nothing. */
export const message = pgTable(
  "message",
  {
    occasionId: uuid().notNull(),
    recipientId: byteText().notNull(), // an endpoint's id
    lane: smallint().notNull(), // laneOf(recipientId)
    projectId: uuid().notNull(),
    runId: uuid().notNull(),
    state: text({ enum: messageStates }).notNull(),
    reason: text(), // why it was skipped, failed or waits: message-state.ts
    detail: text(), // what the provider or the renderer said
    dueAt: instant().notNull(),
    fence: integer().notNull().default(0), // lane_lease.fence at the time it was reserved
    attempts: integer().notNull().default(0), // times it was reserved; with fence it names one hand-over
    tries: smallint().notNull().default(0), // temporary refusals that were its own, not the provider's
    address: text(), // what it was handed to; set when it is reserved
    providerRef: text(), // what the provider calls it
    capDay: date({ mode: "string" }), // the day it counts under, in the project's zone
    updatedAt: instant().notNull(),
  },
  (table) => [
    // The lane stands before the recipient: a run is planned lane by lane, and so each index grows in order.
    primaryKey({ columns: [table.occasionId, table.lane, table.recipientId] }),
    index("messages_to_read").on(table.lane, table.runId, table.dueAt).where(sql`${table.state} = 'queued'`),
    index("messages_to_recover").on(table.lane).where(sql`${table.state} = 'sending'`),
    // of triggers: which runs have anything due, and who got it, newest first
    index("messages_triggered_due")
      .on(table.runId, table.dueAt, table.lane)
      .where(sql`${table.state} = 'queued' and ${table.occasionId} <> ${table.runId}`),
    index("messages_triggered")
      .on(table.runId, table.occasionId, table.lane, table.recipientId)
      .where(sql`${table.occasionId} <> ${table.runId}`),
    index("messages_of_a_recipient").on(table.projectId, table.lane, table.recipientId),
    index("messages_unsettled")
      .on(table.runId, table.state)
      .where(sql`${table.state} in ('unknown', 'failed')`),
  ],
);

/** Caps are counted apart from the endpoint: one row a person, cap and day. */
export const capCount = pgTable(
  "cap_count",
  {
    scopeId: uuid().notNull(), // the project (daily) or the campaign (total)
    endpointId: byteText().notNull(),
    day: date({ mode: "string" }).notNull(), // in the project's zone; 1970-01-01 for a cap without a day
    lane: smallint().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scopeId, table.endpointId, table.day, table.lane] })],
);

export type Message = typeof message.$inferSelect;

/** A large table: what came back of a message, first times and totals; the events hold each single time. Made when the first thing comes back. */
export const engagement = pgTable(
  "engagement",
  {
    occasionId: uuid().notNull(),
    recipientId: byteText().notNull(),
    lane: smallint().notNull(),
    projectId: uuid().notNull(),
    runId: uuid().notNull(),
    openedAt: instant(),
    clickedAt: instant(),
    unsubscribedAt: instant(),
    bouncedAt: instant(),
    hardBouncedAt: instant(), // the address is gone; bouncedAt is set, too
    complainedAt: instant(),
    opens: integer().notNull().default(0),
    machineOpens: integer().notNull().default(0), // by a mail scanner or a privacy proxy, as far as it can be told
    clicks: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.occasionId, table.lane, table.recipientId] }),
    index("engagement_of_a_run").on(table.runId),
  ],
);

import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { hookKinds } from "@/domain/feedback/hook-kinds";
import { id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";
import { run } from "./run";

/** Where a mail provider tells of bounces and complaints. Only what is about mail of its project is taken. */
export const feedbackHook = pgTable(
  "feedback_hook",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    kind: text({ enum: hookKinds }).notNull(),
    name: text().notNull(),
    secret: text(), // generic: what calls are signed with, sealed by server/access/secrets.ts
    topicArn: text(), // ses: the one topic that is heard
    confirmedAt: instant(), // ses: the subscription
    heardAt: instant(), // the last call that was taken
    taken: integer().notNull().default(0), // notices that said something new
    ...timestamps,
  },
  (table) => [index("feedback_hooks_of_a_project").on(table.projectId)],
);

/** A mailbox that bounces of a project come to, read by IMAP. */
export const bounceMailbox = pgTable("bounce_mailbox", {
  projectId: uuid()
    .primaryKey()
    .references(() => project.id, { onDelete: "cascade" }),
  host: text().notNull(),
  port: integer().notNull(),
  encrypted: boolean().notNull().default(true), // from the start; else STARTTLS where it is offered
  checkCertificate: boolean().notNull().default(true),
  user: text().notNull(),
  secret: text().notNull(), // the password, sealed
  folder: text().notNull().default("INBOX"),
  uidValidity: text(), // of the folder as it was read last; another one means that its numbers begin anew
  lastUid: bigint({ mode: "number" }).notNull().default(0),
  checkedAt: instant(),
  error: text(), // of the last look
  failures: smallint().notNull().default(0), // in a row
  taken: integer().notNull().default(0),
  ...timestamps,
});

/** DLV-6: the runs that were paused for their bounces or complaints. One that a person resumes is not paused again. */
export const guardPause = pgTable("guard_pause", {
  runId: uuid()
    .primaryKey()
    .references(() => run.id, { onDelete: "cascade" }),
  at: instant().notNull(),
  reason: text({ enum: ["bounces", "complaints"] }).notNull(),
  rate: doublePrecision().notNull(),
});

export type FeedbackHook = typeof feedbackHook.$inferSelect;
export type BounceMailbox = typeof bounceMailbox.$inferSelect;

import { index, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { suppressionReasons } from "@/domain/feedback/suppression-reasons";
import { channels } from "@/domain/messaging/channel";
import { instant, uuid } from "./columns";

/** A large table: what the sandbox channel "delivered". Its key is the message's, so a repeated hand-over changes nothing. */
export const outboxMessage = pgTable(
  "outbox_message",
  {
    key: text().notNull(), // the hand-over key
    lane: smallint().notNull(),
    projectId: uuid().notNull(),
    runId: uuid(),
    recipientId: text(),
    channel: text({ enum: channels }).notNull(),
    fromAddress: text().notNull(),
    toAddress: text().notNull(),
    subject: text().notNull().default(""),
    html: text().notNull().default(""),
    text: text().notNull().default(""),
    headers: jsonb().$type<Record<string, string>>().notNull(),
    deliveredAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.lane] }),
    index("outbox_newest_first").on(table.projectId, table.deliveredAt.desc().nullsFirst()),
    index("outbox_of_the_account").on(table.deliveredAt.desc().nullsFirst()),
  ],
);

/** EML-16: addresses no project may mail again. */
export const suppression = pgTable(
  "suppression",
  {
    addressKey: text().primaryKey(),
    reason: text({ enum: suppressionReasons }).notNull(),
    detail: text().notNull().default(""),
    projectId: uuid(),
    at: instant().notNull(),
  },
  (table) => [index("suppressions_newest_first").on(table.at.desc().nullsFirst())],
);

import { sql } from "drizzle-orm";
import { check, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { channels } from "@/domain/messaging/channel";
import { timestamps, uuid } from "./columns";
import { project } from "./project";

/** What a project pays for its messages, as its people entered it. */
export const price = pgTable(
  "price",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    channel: text({ enum: channels }).notNull(),
    currency: text().notNull(), // ISO 4217
    perThousand: numeric({ precision: 14, scale: 6 }).notNull(), // exact, so a string in TypeScript
    ...timestamps,
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.channel] }),
    check("prices_not_negative", sql`${table.perThousand} >= 0`),
  ],
);

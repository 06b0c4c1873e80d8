import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { channels } from "@/domain/messaging/channel";
import { providerKinds } from "@/domain/providers/kinds";
import { id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";

/** Through whom a channel's messages leave. Without a project it is the account's default. */
export const provider = pgTable(
  "provider",
  {
    id: id(),
    projectId: uuid().references(() => project.id, { onDelete: "cascade" }),
    channel: text({ enum: channels }).notNull(),
    kind: text({ enum: providerKinds }).notNull(),
    name: text().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull().default({}), // what may be shown
    secret: text(), // sealed JSON by server/access/secrets.ts
    perSecond: integer(), // what the vendor allows; null: no limit known
    pausedUntil: instant(), // the circuit breaker's
    failures: integer().notNull().default(0), // in a row
    lastError: text(),
    retiredAt: instant(), // replaced; kept for the runs that used it
    ...timestamps,
  },
  (table) => [index("providers_of_a_project").on(table.projectId, table.channel)],
);

export type ProviderRow = typeof provider.$inferSelect;

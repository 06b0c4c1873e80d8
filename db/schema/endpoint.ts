import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { channels, endpointStatuses, optOuts } from "@/domain/messaging/channel";
import { byteText, instant, uuid } from "./columns";

/** A large table (see ARCHITECTURE.md, "Lanes"): no foreign keys, times come as parameters, the lane is in every key. */
export const endpoint = pgTable(
  "endpoint",
  {
    projectId: uuid().notNull(),
    id: byteText().notNull(), // chosen by the caller, any text
    lane: smallint().notNull(), // laneOf(id)
    channel: text({ enum: channels }).notNull(),
    address: text().notNull().default(""),
    addressKey: byteText().notNull().default(""), // what makes two addresses the same; addressKeyOf() in domain/endpoints/address.ts
    userId: byteText(),
    optOut: text({ enum: optOuts }).notNull().default("NONE"),
    status: text({ enum: endpointStatuses }).notNull().default("ACTIVE"),
    cohortId: smallint().notNull(), // END-11: 0–99, for life
    attributes: jsonb().$type<Record<string, string[]>>().notNull().default({}),
    metrics: jsonb().$type<Record<string, number>>().notNull().default({}),
    demographic: jsonb().$type<Record<string, string>>().notNull().default({}),
    location: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    userAttributes: jsonb().$type<Record<string, string[]>>().notNull().default({}),
    requestId: text(),
    effectiveAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.lane, table.id] }), // whoever asks for one knows its lane
    index("endpoints_by_address").on(table.projectId, table.channel, table.addressKey),
    index("endpoints_of_a_user").on(table.projectId, table.userId).where(sql`${table.userId} is not null`),
    // for the search: whole values under a known name
    index("endpoints_by_value").using(
      "gin",
      table.userAttributes.op("jsonb_path_ops"),
      table.attributes.op("jsonb_path_ops"),
    ),
    index("endpoints_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst(), table.id),
  ],
);

/** A large table, narrow because it is written at every event (END-19). Who is not in it was last active when the endpoint last changed. */
export const endpointActivity = pgTable(
  "endpoint_activity",
  {
    projectId: uuid().notNull(),
    lane: smallint().notNull(), // laneOf(endpointId)
    endpointId: byteText().notNull(),
    lastActiveAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.lane, table.endpointId] })],
);

export type Endpoint = typeof endpoint.$inferSelect;

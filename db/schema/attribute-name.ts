import { bigint, boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { attributeOwners } from "@/domain/endpoints/attribute-name";
import { byteText, instant, uuid } from "./columns";
import { project } from "./project";

/** Every name under which people of a project have an attribute or a metric; a writer adds a name when it first comes. */
export const attributeName = pgTable(
  "attribute_name",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    of: text({ enum: attributeOwners }).notNull(),
    name: byteText().notNull(),
    firstSeenAt: instant().notNull(),
    isBlocked: boolean().notNull().default(false), // what comes under it is refused
    uses: bigint({ mode: "number" }), // endpoints that have it, as counted last; null: not yet
    countedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.of, table.name] })],
);

export type AttributeName = typeof attributeName.$inferSelect;

import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { changeKinds } from "@/domain/attributes/change";
import { attributeOwners } from "@/domain/endpoints/attribute-name";
import { id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";

/** A name that is being changed or taken away on all people of a project, lane after lane. */
export const attributeChange = pgTable(
  "attribute_change",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    kind: text({ enum: changeKinds }).notNull(),
    of: text({ enum: attributeOwners }).notNull(),
    name: text().notNull(),
    newName: text(), // of a rename
    nextLane: smallint().notNull().default(0), // 256: all are done
    changed: integer().notNull().default(0), // endpoints
    cameAgain: boolean().notNull().default(false), // people were given the name since, and keep it
    startedBy: text().notNull().default(""),
    finishedAt: instant(),
    ...timestamps,
  },
  (table) => [
    index("attribute_changes_due").on(table.createdAt).where(sql`${table.finishedAt} is null`),
    index("attribute_changes_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
  ],
);

export type AttributeChange = typeof attributeChange.$inferSelect;

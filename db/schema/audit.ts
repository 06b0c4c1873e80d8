import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant, uuid } from "./columns";

/** SEC-3: who did what, to what, from where; kept when the project is gone. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    id: id(),
    at: instant().notNull(),
    projectId: uuid(),
    actorKind: text({ enum: ["user", "key", "cli", "engine", "visitor"] }).notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    ip: text(),
    action: text().notNull(), // "campaign.launch"
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    subjectName: text().notNull().default(""),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    index("audit_newest_first").on(table.at.desc().nullsFirst()),
    index("audit_of_a_project").on(table.projectId, table.at.desc().nullsFirst()),
    index("audit_of_a_subject").on(table.subjectKind, table.subjectId, table.at.desc().nullsFirst()),
  ],
);

export type AuditEntry = typeof auditEntry.$inferSelect;

import { bigint, customType, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { importStatuses } from "@/domain/imports/status";
import { user } from "./access";
import { id, instant, timestamps, uuid } from "./columns";
import { project } from "./project";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const importJob = pgTable(
  "import_job",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    fileName: text().notNull(),
    fileBytes: bigint({ mode: "number" }).notNull().default(0),
    status: text({ enum: importStatuses }).notNull(),
    mapping: jsonb().$type<Record<string, string>>(), // column position → target; domain/imports/mapping.ts
    defaultChannel: text(), // for files without a channel column
    bytesRead: bigint({ mode: "number" }).notNull().default(0),
    rowsRead: integer().notNull().default(0),
    rowsCreated: integer().notNull().default(0),
    rowsUpdated: integer().notNull().default(0),
    rowsUnchanged: integer().notNull().default(0),
    rowsFailed: integer().notNull().default(0),
    error: text(), // why the whole file failed
    startedBy: uuid().references(() => user.id, { onDelete: "set null" }),
    startedAt: instant(),
    finishedAt: instant(),
    ...timestamps,
  },
  (table) => [index("imports_newest_first").on(table.projectId, table.createdAt.desc())],
);

/** The uploaded file, in the database so that any engine on any machine can go on with it; gone when the job ends. */
export const importChunk = pgTable(
  "import_chunk",
  {
    jobId: uuid()
      .notNull()
      .references(() => importJob.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.position] })],
);

export const importFailure = pgTable(
  "import_failure",
  {
    jobId: uuid()
      .notNull()
      .references(() => importJob.id, { onDelete: "cascade" }),
    row: integer().notNull(), // as a person counts it: the header is row 1
    column: text().notNull().default(""),
    reason: text().notNull(),
    content: text().notNull().default(""), // the row as it stood in the file
  },
  (table) => [primaryKey({ columns: [table.jobId, table.row, table.column] })],
);

export type ImportJob = typeof importJob.$inferSelect;

import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { listModes } from "@/domain/imports/purpose";
import { importEncodings, importFormats, importStatuses } from "@/domain/imports/status";
import { channels } from "@/domain/messaging/channel";
import { bytes, id, instant, lease, timestamps, uuid } from "./columns";
import { project } from "./project";
import { segment } from "./segment";

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
    encoding: text({ enum: importEncodings }).notNull().default("utf-8"), // of the stored chunks
    delimiter: text().notNull().default(","),
    hasHeader: boolean().notNull().default(true),
    columns: jsonb().$type<string[]>().notNull().default([]), // the header, or "Column A" and on
    mapping: jsonb().$type<Record<string, string>>(), // column position → target; domain/imports/mapping.ts
    defaultChannel: text({ enum: channels }), // for files without a channel column
    bytesRead: bigint({ mode: "number" }).notNull().default(0), // of the stored chunks: where reading goes on
    nextRow: integer().notNull().default(1), // as a person counts it: the header is row 1
    format: text({ enum: importFormats }).notNull().default("csv"),
    rowsRead: integer().notNull().default(0),
    rowsCreated: integer().notNull().default(0),
    rowsUpdated: integer().notNull().default(0),
    rowsUnchanged: integer().notNull().default(0),
    rowsRepeated: integer().notNull().default(0), // named a person whom a row before had named; the last one holds
    rowsFailed: integer().notNull().default(0),
    savesPeople: boolean().notNull().default(true), // IMP-10
    listMode: text({ enum: listModes }), // null: no segment
    segmentName: text(), // of the segment that it is to make
    segmentId: uuid().references(() => segment.id, { onDelete: "set null" }), // the one it changes, or has made
    listId: uuid(), // where it lists people: see segmentVersion
    rowsListed: integer().notNull().default(0), // put somebody on the list who was not on it
    error: text(), // why the whole file failed
    startedBy: text().notNull().default(""), // their name at that time
    startedAt: instant(),
    finishedAt: instant(),
    pausedAt: instant(),
    pausedMs: bigint({ mode: "number" }).notNull().default(0), // no part of its pace
    ...lease,
    ...timestamps,
  },
  (table) => [
    index("imports_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
    index("imports_of_a_segment").on(table.segmentId).where(sql`${table.segmentId} is not null`),
    index("imports_due").on(table.createdAt).where(sql`${table.status} in ('queued', 'running')`),
  ],
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
    value: text().notNull().default(""), // what stands in the cell, cut
    reason: text().notNull(),
    content: text().notNull().default(""), // the row as it stood in the file, cut; with the first finding of a row only
  },
  (table) => [primaryKey({ columns: [table.jobId, table.row, table.column] })],
);

/** Where the columns of files with this header went last. */
export const importMapping = pgTable(
  "import_mapping",
  {
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    header: text().notNull(), // headerKey() in server/imports/remembered-mapping.ts
    mapping: jsonb().$type<Record<string, string>>().notNull(),
    defaultChannel: text({ enum: channels }),
    fileName: text().notNull(),
    usedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.header] })],
);

export type ImportJob = typeof importJob.$inferSelect;

import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { ExportColumns } from "@/domain/exports/columns";
import { exportFormats, exportStatuses } from "@/domain/exports/status";
import { bucketConnection } from "./bucket";
import { bytes, id, instant, lease, timestamps, uuid } from "./columns";
import { project } from "./project";

/** EXP-1, EXP-2: endpoints of a project or a segment on their way into a file. */
export const exportJob = pgTable(
  "export_job",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    segmentId: uuid(), // null: everyone in the project
    segmentVersion: integer(),
    fileName: text().notNull(),
    format: text({ enum: exportFormats }).notNull(),
    status: text({ enum: exportStatuses }).notNull().default("queued"),
    columns: jsonb().$type<ExportColumns>(), // of a CSV file; null until they are looked up
    afterLane: smallint().notNull().default(0), // where reading goes on: after this endpoint
    afterId: text().notNull().default(""),
    parts: integer().notNull().default(0),
    rowsWritten: integer().notNull().default(0),
    valuesLeftOut: integer().notNull().default(0), // came after the columns of a CSV file were found
    bytesWritten: bigint({ mode: "number" }).notNull().default(0), // unpacked
    writtenAt: instant(), // all parts are there; for a bucket they have to be brought there still
    connectionId: uuid().references(() => bucketConnection.id, { onDelete: "set null" }),
    place: text(), // null: for download alone; else where in the bucket it lies, or will
    partsUploaded: integer().notNull().default(0),
    objectsUploaded: integer().notNull().default(0),
    tries: smallint().notNull().default(0), // in a row that the bucket did not answer
    error: text(),
    startedBy: text().notNull().default(""), // their name at that time
    finishedAt: instant(),
    ...lease,
    ...timestamps,
  },
  (table) => [
    index("exports_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
    index("exports_due").on(table.createdAt).where(sql`${table.status} in ('queued', 'running')`),
  ],
);

/** The file in pieces, each a gzip member of its own: one after the other they are one gzip file. */
export const exportPart = pgTable(
  "export_part",
  {
    jobId: uuid()
      .notNull()
      .references(() => exportJob.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.position] })],
);

export type ExportJob = typeof exportJob.$inferSelect;

import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import type { Schedule } from "@/domain/bucket-imports/schedule";
import { bucketImportStatuses, objectStates } from "@/domain/bucket-imports/status";
import { importFormats } from "@/domain/imports/status";
import { channels } from "@/domain/messaging/channel";
import { bytes, byteText, id, instant, lease, timestamps, uuid } from "./columns";
import { importJob } from "./import";
import { project } from "./project";

/** A bucket that a project takes files from and brings them to. */
export const bucketConnection = pgTable(
  "bucket_connection",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    name: text().notNull(),
    endpoint: text().notNull().default(""), // empty: Amazon S3
    region: text().notNull(),
    bucket: text().notNull(),
    prefix: text().notNull().default(""), // ends in a slash; nothing beside it is read or written
    pathStyle: boolean().notNull().default(false),
    accessKeyId: text().notNull(),
    secret: text().notNull(), // sealed by server/access/secrets.ts
    privateAllowed: boolean().notNull().default(false), // an admin of the account pointed it at the own network
    ...timestamps,
  },
  (table) => [index("bucket_connections_of_a_project").on(table.projectId)],
);

/** IMP-3: a folder of a bucket whose files are imported, once or again and again. */
export const bucketImport = pgTable(
  "bucket_import",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => project.id, { onDelete: "cascade" }),
    connectionId: uuid().references(() => bucketConnection.id, { onDelete: "set null" }),
    folder: text().notNull().default(""), // below the connection's prefix
    format: text({ enum: importFormats }), // null until the first file tells
    mapping: jsonb().$type<Record<string, string>>(), // for every file it fits; null: as remembered, else it is asked for
    mappedHeader: text(), // headerKey() of the files that mapping is for: the first one tells
    defaultChannel: text({ enum: channels }),
    schedule: jsonb().$type<Schedule>(), // null: once
    status: text({ enum: bucketImportStatuses }).notNull().default("queued"),
    nextRunAt: instant(),
    runStartedAt: instant(), // null: no run is under way
    lastRunAt: instant(),
    listedTo: text(), // the last key that was listed; where listing goes on
    isListed: boolean().notNull().default(false),
    filesKnown: integer().notNull().default(0), // of this run or the last: imported before, unchanged
    filesFound: integer().notNull().default(0),
    filesTaken: integer().notNull().default(0),
    filesFailed: integer().notNull().default(0),
    error: text(), // of the last run
    askedFor: uuid(), // the import whose columns the notice asks for
    tries: smallint().notNull().default(0), // in a row that the bucket did not answer
    startedBy: text().notNull().default(""), // their name at that time
    ...lease,
    ...timestamps,
  },
  (table) => [
    index("bucket_imports_newest_first").on(table.projectId, table.createdAt.desc().nullsFirst()),
    index("bucket_imports_due").on(table.createdAt).where(sql`${table.status} in ('queued', 'running')`),
    index("bucket_imports_scheduled").on(table.nextRunAt).where(sql`${table.status} = 'waiting'`),
  ],
);

/** A file of the folder as it was last seen. The same key with another etag is another file. */
export const bucketObject = pgTable(
  "bucket_object",
  {
    importId: uuid()
      .notNull()
      .references(() => bucketImport.id, { onDelete: "cascade" }),
    key: byteText().notNull(),
    etag: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    state: text({ enum: objectStates }).notNull().default("found"),
    jobId: uuid().references(() => importJob.id, { onDelete: "set null" }),
    foundAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.key] }),
    index("bucket_objects_to_take")
      .on(table.importId, table.key)
      .where(sql`${table.state} in ('found', 'fetching')`),
    index("bucket_objects_of_a_job").on(table.jobId),
  ],
);

/** A file on its way out of a bucket, as it lies there: packed if it is. Gone once it is unpacked into import_chunk. */
export const bucketPiece = pgTable(
  "bucket_piece",
  {
    jobId: uuid()
      .notNull()
      .references(() => importJob.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.position] })],
);

export type BucketConnection = typeof bucketConnection.$inferSelect;
export type BucketImport = typeof bucketImport.$inferSelect;
export type BucketObject = typeof bucketObject.$inferSelect;

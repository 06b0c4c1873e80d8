import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { bucketImport, endpoint, importJob, notice } from "@/db/schema";
import type { Schedule } from "@/domain/bucket-imports/schedule";
import { isOver } from "@/domain/bucket-imports/status";
import { advanceBucketImport } from "@/server/bucket-imports/advance-bucket-import";
import { saveBucket } from "@/server/buckets/save-bucket";
import type { Context } from "@/server/context";
import { advanceImport } from "@/server/imports/advance-import";
import { previewImport } from "@/server/imports/preview-import";
import { startImport } from "@/server/imports/start-import";
import { keys, type S3 } from "./s3/start-s3";

/** A connection of the project to the simulator. */
export async function connectBucket(
  ctx: Context,
  s3: S3,
  over: Partial<S3["settings"]> = {},
): Promise<string> {
  const { id } = await saveBucket(ctx, {
    id: null,
    settings: { ...s3.settings, ...over },
    secret: keys.secretAccessKey,
  });
  return id;
}

export async function folderOf({ db }: Context, id: string) {
  const [row] = await db.select().from(bucketImport).where(eq(bucketImport.id, id));
  if (!row) throw new Error("the import from a bucket is gone");
  return row;
}

/** The project's imports, the newest first. */
export function importsOf({ db, projectId }: Context) {
  return db
    .select()
    .from(importJob)
    .where(eq(importJob.projectId, projectId))
    .orderBy(desc(importJob.createdAt));
}

interface Options {
  now?: () => Date;
  budgetMs?: number;
  mostFiles?: number;
}

/** Does what engines do, until a folder's run is over or waits for a person. */
export async function workOff(ctx: Context, id: string, options: Options = {}) {
  const { now = ctx.now, budgetMs = 0, mostFiles = 100 } = options;
  for (let rounds = 0; rounds < 500; rounds++) {
    await advanceBucketImport(ctx.db, id, { now, budgetMs, mostFiles });
    await importAll(ctx, now);
    const folder = await folderOf(ctx, id);
    if (isOver(folder.status) || folder.status === "waiting" || folder.status === "paused") return folder;
    if (folder.leaseUntil) return folder; // it rests: for a person, or until the bucket answers
  }
  throw new Error("the folder comes to no end");
}

async function importAll({ db, projectId }: Context, now: () => Date): Promise<void> {
  const active = and(eq(importJob.projectId, projectId), inArray(importJob.status, ["queued", "running"]));
  for (const { id } of await db.select({ id: importJob.id }).from(importJob).where(active))
    await advanceImport(db, id, { now, budgetMs: 60_000 });
}

/** Makes an engine look again at once. */
export async function wake({ db }: Context, id: string): Promise<void> {
  await db.raw`update bucket_import set lease_until = null, lease_holder = null where id = ${id}`;
}

/** Says where the columns of the waiting file go: as they are guessed. */
export async function mapWaiting(ctx: Context): Promise<void> {
  const [waiting] = await ctx.db
    .select({ id: importJob.id })
    .from(importJob)
    .where(and(eq(importJob.projectId, ctx.projectId), eq(importJob.status, "mapping")));
  if (!waiting) throw new Error("no file waits for its columns");
  const { guess, hasHeader } = await previewImport(ctx, waiting);
  await startImport(ctx, { id: waiting.id, hasHeader, ...guess });
}

/** A file of people on the plan “pro”. */
export const csvOf = (...names: string[]) =>
  `email,plan\n${names.map((name) => `${name}@example.com,pro\n`).join("")}`;

/** The names of who is in the project. */
export async function namesOf({ db, projectId }: Context): Promise<string[]> {
  const rows = await db
    .select({ address: endpoint.address })
    .from(endpoint)
    .where(eq(endpoint.projectId, projectId))
    .orderBy(asc(endpoint.address));
  return rows.map(({ address }) => address.replace("@example.com", ""));
}

export function noticesOf({ db, projectId }: Context) {
  return db.select().from(notice).where(eq(notice.projectId, projectId));
}

/** An import that is left to itself, once. */
export const once = {
  folder: "",
  format: null,
  mapping: null,
  defaultChannel: null,
  schedule: null,
} as const;

export const daily: Schedule = { every: "day", time: "02:30", weekday: 1, timeZone: "Europe/Berlin" };

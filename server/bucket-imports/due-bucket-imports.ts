import { and, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bucketImport } from "@/db/schema";
import { beginRun } from "./begin-run";

/** Folders that wait for an engine, the oldest first; those whose engine died among them. Begins the runs whose time has come. */
export async function dueBucketImports(db: Database, now: Date, atMost: number): Promise<string[]> {
  const projectIsThere = sql`exists (select from project p where p.id = ${bucketImport.projectId} and p.deleted_at is null)`;
  await db
    .update(bucketImport)
    .set(beginRun(now))
    .where(and(eq(bucketImport.status, "waiting"), lte(bucketImport.nextRunAt, now), projectIsThere));
  const due = await db.raw<{ id: string }[]>`
    select b.id from bucket_import b join project p on p.id = b.project_id and p.deleted_at is null
    where b.status in ('queued', 'running') and (b.lease_until is null or b.lease_until < clock_timestamp())
    order by b.created_at limit ${atMost}`;
  return due.map(({ id }) => id);
}

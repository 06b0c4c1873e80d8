import type { RawSql } from "@/db/client";

const HOUR_MS = 3_600_000;
const ABANDONED_AFTER_MS = 6 * HOUR_MS;
const UNSTARTED_AFTER_MS = 24 * HOUR_MS;

/**
 * Removes uploads whose server died and files that nobody started to import: each may hold 1 GB. A file out of a bucket
 * stays, as its folder waits for it. One at a time; returns how many.
 */
export async function forgetUploads(sql: RawSql, now: Date): Promise<number> {
  const gone = await sql`
    delete from import_job where id in (
      select id from import_job
      where (status = 'uploading' and created_at < ${new Date(now.getTime() - ABANDONED_AFTER_MS)})
        or (status = 'mapping' and created_at < ${new Date(now.getTime() - UNSTARTED_AFTER_MS)}
          and not exists (select from bucket_object o where o.job_id = import_job.id))
      order by created_at limit 1 for update skip locked)`;
  return gone.count;
}

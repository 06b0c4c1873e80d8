import type { RawSql } from "@/db/client";

/** Tables with the columns of `lease` in db/schema/columns.ts, and with a status. */
type JobTable = "import_job" | "export_job";

/** How long an engine that has died keeps a job; each step of the work renews it. */
export const LEASE_SECONDS = 15;

/** Thrown inside a step's transaction: the job was canceled, or another engine has it. The step leaves nothing behind. */
export class JobLost extends Error {}

/** One engine at a time works on a job, by the database's clock. False: somebody else does, or it is not due. */
export async function takeJob(sql: RawSql, table: JobTable, jobId: string, holder: string): Promise<boolean> {
  const taken = await sql`
    update ${sql(table)} set status = 'running', lease_holder = ${holder},
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${jobId} and status in ('queued', 'running')
      and (lease_until is null or lease_until < clock_timestamp())`;
  return taken.count === 1;
}

export async function releaseJob(sql: RawSql, table: JobTable, jobId: string, holder: string): Promise<void> {
  await sql`
    update ${sql(table)} set lease_holder = null, lease_until = null
    where id = ${jobId} and lease_holder = ${holder}`;
}

import type { RawSql } from "@/db/client";

/** Tables with the columns of `lease` in db/schema/columns.ts, and with a status. */
type JobTable = "import_job" | "export_job" | "bucket_import";

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

const MOST_TRIES = 6;
const FIRST_REST_SECONDS = 5;

/** For a job with `tries`, whose outside did not answer: it is due again 5, 10, 20, 40, 80 seconds later. False: it has been tried often enough. */
export async function triesAgain(
  sql: RawSql,
  table: "export_job" | "bucket_import",
  held: { jobId: string; holder: string },
): Promise<boolean> {
  const [tried] = await sql<{ tries: number }[]>`
    update ${sql(table)} set tries = tries + 1
    where id = ${held.jobId} and lease_holder = ${held.holder} returning tries`;
  if (!tried) return true; // another engine's by now
  if (tried.tries >= MOST_TRIES) return false;
  await restJob(sql, table, { ...held, seconds: FIRST_REST_SECONDS * 2 ** (tried.tries - 1) });
  return true;
}

/** Gives a job back that nobody needs to look at before so many seconds have passed. */
export async function restJob(
  sql: RawSql,
  table: JobTable,
  { jobId, holder, seconds }: { jobId: string; holder: string; seconds: number },
): Promise<void> {
  await sql`
    update ${sql(table)} set lease_holder = null, lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    where id = ${jobId} and lease_holder = ${holder}`;
}

/** Keeps a job while `work` waits for somebody outside, who may take longer than a lease. */
export async function whileHeld<T>(
  sql: RawSql,
  table: JobTable,
  { jobId, holder }: { jobId: string; holder: string },
  work: () => Promise<T>,
): Promise<T> {
  const renewing = setInterval(() => void renew(sql, table, jobId, holder), (LEASE_SECONDS * 1000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
  }
}

async function renew(sql: RawSql, table: JobTable, jobId: string, holder: string): Promise<void> {
  try {
    await sql`
      update ${sql(table)} set lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      where id = ${jobId} and lease_holder = ${holder}`;
  } catch (error) {
    console.error(`the lease of ${jobId} could not be renewed`, error); // the next step finds out whether it is lost
  }
}

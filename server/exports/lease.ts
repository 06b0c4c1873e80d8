import type { RawSql } from "@/db/client";
import type { Tx } from "@/server/endpoints/read-known";

const LEASE_SECONDS = 15;

/** One engine at a time works on an export, by the database's clock. False: somebody else does, or it is not due. */
export async function takeExport(sql: RawSql, jobId: string, holder: string): Promise<boolean> {
  const taken = await sql`
    update export_job set status = 'running', lease_holder = ${holder},
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${jobId} and status in ('queued', 'running')
      and (lease_until is null or lease_until < clock_timestamp())`;
  return taken.count === 1;
}

export async function releaseExport(sql: RawSql, jobId: string, holder: string): Promise<void> {
  await sql`
    update export_job set lease_holder = null, lease_until = null
    where id = ${jobId} and lease_holder = ${holder}`;
}

/** Thrown inside a part's transaction: the export was canceled, or another engine has it. The part leaves nothing behind. */
export class ExportLost extends Error {}

export interface Place {
  lane: number;
  afterId: string;
  parts: number;
}

interface Advance {
  jobId: string;
  holder: string;
  from: Place;
  to: Place;
  rows: number;
  bytes: number;
  isLast: boolean;
  now: Date;
}

/** Moves the job on in the transaction of its part: both happen or neither does. */
export async function advanceJob(tx: Tx, { jobId, holder, from, to, rows, bytes, isLast, now }: Advance) {
  const moved = await tx`
    update export_job set after_lane = ${to.lane}, after_id = ${to.afterId}, parts = ${to.parts},
      rows_written = rows_written + ${rows}, bytes_written = bytes_written + ${bytes}, updated_at = ${now},
      status = ${isLast ? "completed" : "running"}, finished_at = ${isLast ? now : null},
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${jobId} and status = 'running' and lease_holder = ${holder} and parts = ${from.parts}`;
  if (moved.count !== 1) throw new ExportLost("this export goes on elsewhere, or was canceled");
}

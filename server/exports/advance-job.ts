import type { Tx } from "@/server/endpoints/read-known";
import { JobLost, LEASE_SECONDS } from "@/server/jobs/lease";

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
  leftOut: number;
  bytes: number;
  isLast: boolean;
  now: Date;
}

/** Moves the job on in the transaction of its part: both happen or neither does. */
export async function advanceJob(
  tx: Tx,
  { jobId, holder, from, to, rows, leftOut, bytes, isLast, now }: Advance,
) {
  const moved = await tx`
    update export_job set after_lane = ${to.lane}, after_id = ${to.afterId}, parts = ${to.parts},
      rows_written = rows_written + ${rows}, values_left_out = values_left_out + ${leftOut}, bytes_written = bytes_written + ${bytes}, updated_at = ${now},
      written_at = ${isLast ? now : null},
      status = case when ${isLast} and place is null then 'completed' else 'running' end,
      finished_at = case when place is null then ${isLast ? now : null}::timestamptz end,
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${jobId} and status = 'running' and lease_holder = ${holder} and parts = ${from.parts}`;
  if (moved.count !== 1) throw new JobLost("this export goes on elsewhere, or was canceled");
}

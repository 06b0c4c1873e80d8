import type { Tx } from "@/server/endpoints/read-known";
import { JobLost, LEASE_SECONDS } from "@/server/jobs/lease";

export interface Advance {
  jobId: string;
  holder: string;
  from: number; // where the job must stand, or somebody else has moved it
  to: number;
  nextRow: number;
  now: Date;
  counts: {
    read: number;
    created: number;
    updated: number;
    unchanged: number;
    repeated: number;
    failed: number;
    listed: number;
  };
}

/** Moves the job on in the transaction of the batch: both happen or neither does. */
export async function advanceJob(
  tx: Tx,
  { jobId, holder, from, to, nextRow, now, counts }: Advance,
): Promise<void> {
  const moved = await tx`
    update import_job set bytes_read = ${to}, next_row = ${nextRow}, updated_at = ${now},
      rows_read = rows_read + ${counts.read}, rows_created = rows_created + ${counts.created},
      rows_updated = rows_updated + ${counts.updated}, rows_unchanged = rows_unchanged + ${counts.unchanged},
      rows_repeated = rows_repeated + ${counts.repeated}, rows_failed = rows_failed + ${counts.failed},
      rows_listed = rows_listed + ${counts.listed},
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${jobId} and status = 'running' and lease_holder = ${holder} and bytes_read = ${from}`;
  if (moved.count !== 1) throw new JobLost("this import goes on elsewhere, or was canceled");
}

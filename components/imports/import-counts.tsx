"use client";

import { Stat, StatRow } from "../ui/stat";
import type { Import } from "./import";

/** What became of the rows so far: together they are all that were read. */
export function ImportCounts({ job }: { job: Import }) {
  return (
    <StatRow label="What became of the rows">
      <Stat label="New people" value={job.rowsCreated} />
      <Stat label="Changed" value={job.rowsUpdated} />
      <Stat label="Unchanged" value={job.rowsUnchanged} note="already as the file says" />
      {job.rowsRepeated > 0 && (
        <Stat label="Repeated" value={job.rowsRepeated} note="named somebody again; the last row holds" />
      )}
      <Stat label="Failed" value={job.rowsFailed} note={job.rowsFailed > 0 ? "not imported" : undefined} />
    </StatRow>
  );
}

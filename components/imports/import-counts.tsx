"use client";

import { Stat, StatRow } from "../ui/stat";
import type { Import } from "./import";

/** What became of the rows so far: together they are all that were read. */
export function ImportCounts({ job }: { job: Import }) {
  return (
    <StatRow label="What became of the rows">
      {job.savesPeople ? (
        <Saved job={job} />
      ) : (
        <Stat label="Found" value={job.rowsUnchanged} note="nobody was changed" />
      )}
      <Stat
        label="Failed"
        value={job.rowsFailed}
        note={
          job.rowsFailed > 0 ? (job.savesPeople ? "not imported" : "not found, or not readable") : undefined
        }
      />
      {job.listMode !== null && (
        <Stat label="Put in the segment" value={job.rowsListed} note={listedNote(job)} />
      )}
    </StatRow>
  );
}

function Saved({ job }: { job: Import }) {
  return (
    <>
      <Stat label="New people" value={job.rowsCreated} />
      <Stat label="Changed" value={job.rowsUpdated} />
      <Stat label="Unchanged" value={job.rowsUnchanged} note="already as the file says" />
      {job.rowsRepeated > 0 && (
        <Stat label="Repeated" value={job.rowsRepeated} note="named somebody again; the last row holds" />
      )}
    </>
  );
}

function listedNote({ rowsRead, rowsFailed, rowsListed, listMode }: Import): string | undefined {
  const others = rowsRead - rowsFailed - rowsListed;
  if (others <= 0) return undefined;
  return listMode === "add" ? "the others were in it already" : "the others were named before";
}

"use client";

import { Alert, Anchor } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { segmentPath } from "../segments/segments-view";
import { grouped } from "../ui/figures";
import type { Import } from "./import";

/** What became of the segment that the people of the file were for. */
export function ImportSegment({ job }: { job: Import }) {
  if (job.listMode === null) return null;
  const isMade = job.status === "completed" && job.segment !== null && job.rowsListed > 0;
  return (
    <Alert color={isMade ? "teal" : "gray"} icon={<IconFilter aria-hidden />} title="The segment">
      {sentenceOf(job)}
    </Alert>
  );
}

function sentenceOf(job: Import): ReactNode {
  if (job.segment?.deletedAt) return `“${job.segment.name}” was deleted.`;
  return job.status === "completed" ? completed(job) : stopped(job);
}

function completed(job: Import): ReactNode {
  const { listMode, segment, rowsListed, projectId } = job;
  if (listMode === "new" && !segment)
    return `“${job.segmentName}” was not made: nobody of the file could be put in it.`;
  if (!segment) return "It is not there any more.";
  const link = (
    <Anchor component={Link} href={segmentPath(projectId, segment.id)} inherit underline="always">
      {segment.name}
    </Anchor>
  );
  if (listMode === "replace" && rowsListed === 0)
    return <>{link} keeps the list it had: nobody of the file could be put in it.</>;
  const people = <b>{grouped(rowsListed)}</b>;
  if (listMode === "new")
    return (
      <>
        {link} is made, with {people} on its list.
      </>
    );
  if (listMode === "replace")
    return (
      <>
        {link} has a new list, with {people} on it.
      </>
    );
  return (
    <>
      {people} came into {link} who were not in it.
    </>
  );
}

function stopped({ listMode, segmentName, rowsListed }: Import): string {
  const name = `“${segmentName}”`;
  if (listMode === "new") return `${name} was not made, because the file was not read to its end.`;
  if (listMode === "replace")
    return `${name} keeps the list it had, because the file was not read to its end.`;
  return `${grouped(rowsListed)} came into ${name} before the import stopped, and stay in it.`;
}

"use client";

import { Alert, Anchor } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { segmentPath } from "../segments/segments-view";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";

/** IMP-13: whose list the files dropped here are for. */
export function IntoNote({ projectId, segmentId }: { projectId: string; segmentId: string }) {
  const query = useQuery(useTRPC().segments.get.queryOptions({ projectId, id: segmentId }));
  if (query.error) return <ErrorBox title="There is no such segment to import into" error={query.error} />;
  return (
    <Alert color="blue" icon={<IconUsersPlus aria-hidden />} title="More people for a segment">
      The people of the next file come into{" "}
      <Anchor component={Link} href={segmentPath(projectId, segmentId)} inherit underline="always">
        {query.data?.name ?? "the segment"}
      </Anchor>
      . Before it starts you choose whether they are added to its list or replace it.
    </Alert>
  );
}

"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import type { Segment } from "./segment";
import { UseList } from "./use-list";

/** SEG-18: what would go without if the segment were gone. */
export function UsesTab({ segment: { id, projectId } }: { segment: Segment }) {
  const query = useQuery(useTRPC().segments.uses.queryOptions({ projectId, id }));
  return (
    <QueryBoundary query={query} errorTitle="What uses it could not be loaded">
      {(uses) =>
        uses.length > 0 ? (
          <UseList projectId={projectId} uses={uses} />
        ) : (
          <Text c="dimmed">
            Nothing uses this segment: no campaign, no other segment, no export and no import.
          </Text>
        )
      }
    </QueryBoundary>
  );
}

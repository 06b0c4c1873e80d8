"use client";

import { Card, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { peopleIn } from "@/domain/segments/criteria";
import { useTRPCClient } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { Reach } from "./builder/reach";
import { HowMany } from "./how-many";
import type { Segment } from "./segment";

interface Props {
  segment: Segment;
  /** How much stands on its list: while a file comes in, that is more at each look. */
  listed: number;
}

/** Who of an imported segment is here now, and can be written to on each channel. */
export function ListReach({ segment, listed }: Props) {
  const { count, reach } = useListMeasured(segment, listed);
  return (
    <Card padding="md" component="aside" aria-label="Who is in it now">
      <QueryBoundary query={count} skeleton={<Skeleton h={58} />} errorTitle="They could not be counted">
        {(counted) => <HowMany counted={counted} isOld={count.isPlaceholderData} />}
      </QueryBoundary>
      <QueryBoundary
        query={reach}
        skeleton={<Skeleton h={72} mt="md" />}
        errorTitle="The reach could not be worked out"
      >
        {(known) => <Reach reach={known} />}
      </QueryBoundary>
    </Card>
  );
}

/** `updatedAt` is another one as soon as the list is. */
function useListMeasured({ id, projectId, updatedAt }: Segment, listed: number) {
  const { segments } = useTRPCClient();
  const input = { projectId, criteria: peopleIn(id) };
  const key = (what: string) => ["segment", what, projectId, input.criteria, updatedAt, listed];
  const options = { staleTime: 15_000, gcTime: 60_000, retry: 1, placeholderData: keepPreviousData };
  const count = useQuery({
    ...options,
    queryKey: key("count"),
    queryFn: () => segments.count.mutate({ ...input, id }),
  });
  const reach = useQuery({ ...options, queryKey: key("reach"), queryFn: () => segments.reach.mutate(input) });
  return { count, reach };
}

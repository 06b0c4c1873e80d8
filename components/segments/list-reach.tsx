"use client";

import { Card, Group, Skeleton, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { peopleIn } from "@/domain/segments/criteria";
import { useTRPCClient } from "../trpc";
import { grouped, share } from "../ui/figures";
import { QueryBoundary } from "../ui/query-boundary";
import { Reach } from "./builder/reach";
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
        {({ count: people, total, isEstimate }) => (
          <>
            <Group gap="xs" align="center">
              <Text fz={30} fw={600} lh={1.2} data-testid="segment-count">
                {isEstimate && "about "}
                {grouped(people)}
              </Text>
              <Text c="dimmed">{people === 1 ? "person" : "people"}</Text>
            </Group>
            <Text c="dimmed" fz="sm">
              {share(people, total)} of the {grouped(total)} in this project
              {isEstimate ? ", estimated from a sixteenth of them" : ""}
            </Text>
          </>
        )}
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

"use client";

import { Card, Grid, Stack, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isMoving, mayChange } from "@/domain/imports/status";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { Stat, StatRow } from "../ui/stat";
import { ListReach } from "./list-reach";
import { ListSources } from "./list-sources";
import type { Segment } from "./segment";

const WHILE_IMPORTING_MS = 2_000;

/** SEG-17: what stands on the list of an imported segment, whom it reaches, and the files it came from. */
export function ListTab({ segment }: { segment: Segment }) {
  const { id, projectId } = segment;
  const query = useQuery({
    ...useTRPC().segments.importedList.queryOptions({ projectId, id }),
    refetchInterval: ({ state }) =>
      state.data?.imports.some(({ status }) => mayChange(status)) ? WHILE_IMPORTING_MS : false,
  });
  const { data, error } = query;
  useFreshSegment(data?.imports.some(({ status }) => isMoving(status)) ?? false);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="lg">
          {!data && error ? (
            <ErrorBox
              title="The list could not be loaded"
              error={error}
              onRetry={() => void query.refetch()}
            />
          ) : (
            <Card component="section" aria-labelledby="on-the-list">
              <Title order={2} id="on-the-list" mb="sm">
                On the list
              </Title>
              <StatRow label="On the list">
                <Stat label="Addresses" value={data?.endpoints} note="of people, each named by the file" />
                <Stat
                  label="User ids"
                  value={data?.users}
                  note="with every address they have, or get later"
                />
              </StatRow>
            </Card>
          )}
          <section aria-labelledby="sources">
            <Title order={2} id="sources" mb="sm">
              Where they came from
            </Title>
            <ListSources projectId={projectId} query={query} />
          </section>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <ListReach segment={segment} listed={(data?.endpoints ?? 0) + (data?.users ?? 0)} />
      </Grid.Col>
    </Grid>
  );
}

/** What is known of the segment is old once a file is through. */
function useFreshSegment(isImporting: boolean) {
  const queries = useQueryClient();
  const trpc = useTRPC();
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isImporting) void queries.invalidateQueries(trpc.segments.pathFilter());
    was.current = isImporting;
  }, [isImporting, queries, trpc]);
}

"use client";

import { Accordion, Anchor, Group, Text } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { WhyInside } from "../segments/why-inside";
import { type RouterOutputs, useTRPC } from "../trpc";
import { EmptyState } from "../ui/empty-state";
import { QueryBoundary } from "../ui/query-boundary";
import { StatusDot } from "../ui/status-dot";

interface Props {
  projectId: string;
  id: string;
}

/** Which segments somebody is in at this moment, and behind each one why, or why not. */
export function PersonSegments({ projectId, id }: Props) {
  const query = useQuery(useTRPC().people.segments.queryOptions({ projectId, id }));
  return (
    <QueryBoundary query={query} errorTitle="The segments could not be looked at">
      {({ rows, more }) =>
        rows.length === 0 ? (
          <EmptyState icon={IconFilter} title="There are no segments yet">
            A segment is a group of people that belong together. Here stands which ones this person is in.
          </EmptyState>
        ) : (
          <>
            <SegmentList projectId={projectId} id={id} rows={rows} />
            {more && (
              <Text c="dimmed" fz="sm" mt="sm">
                There are more segments than are shown here.
              </Text>
            )}
          </>
        )
      }
    </QueryBoundary>
  );
}

type Rows = RouterOutputs["people"]["segments"]["rows"];

function SegmentList({ projectId, id, rows }: Props & { rows: Rows }) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Accordion value={opened} onChange={setOpened} variant="separated">
      {rows.map((segment) => (
        <Accordion.Item key={segment.id} value={segment.id}>
          <Accordion.Control>
            <Group justify="space-between" wrap="nowrap">
              <Text style={{ overflowWrap: "anywhere" }}>{segment.name}</Text>
              <StatusDot tone={segment.isIn ? "good" : "neutral"}>
                {segment.isIn ? "In it" : "Not in it"}
              </StatusDot>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            {opened === segment.id && <Why projectId={projectId} id={id} segment={segment} />}
            <Anchor component={Link} href={`/projects/${projectId}/segments/${segment.id}`} fz="sm">
              Open the segment
            </Anchor>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function Why({ projectId, id, segment }: Props & { segment: Rows[number] }) {
  const query = useQuery(useTRPC().segments.get.queryOptions({ projectId, id: segment.id }));
  return (
    <QueryBoundary query={query} errorTitle="The segment could not be loaded">
      {({ opened: { criteria } }) =>
        criteria ? (
          <WhyInside projectId={projectId} criteria={criteria} personId={id} />
        ) : (
          <Text mb="xs">
            {segment.isIn
              ? "They stand on the list that was imported."
              : "They do not stand on the list that was imported."}
          </Text>
        )
      }
    </QueryBoundary>
  );
}

"use client";

import { Text, Timeline } from "@mantine/core";
import { IconTimeline } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { eventInWords } from "@/domain/events/event-words";
import { type RouterOutputs, useTRPC } from "../trpc";
import { EmptyState } from "../ui/empty-state";
import { QueryBoundary } from "../ui/query-boundary";
import { RelativeTime } from "../ui/relative-time";

type Row = RouterOutputs["people"]["events"]["rows"][number];

export function PersonEvents({ projectId, id }: { projectId: string; id: string }) {
  const query = useQuery(useTRPC().people.events.queryOptions({ projectId, id }));
  return (
    <QueryBoundary query={query} errorTitle="The timeline could not be loaded">
      {({ rows, more }) =>
        rows.length > 0 ? (
          <>
            <Timeline bulletSize={12} lineWidth={2}>
              {rows.map((event) => (
                <Timeline.Item key={event.id} title={eventInWords(event.type)}>
                  <Text fz="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                    <RelativeTime at={event.occurredAt} />
                    {about(event)}
                  </Text>
                </Timeline.Item>
              ))}
            </Timeline>
            {more && (
              <Text c="dimmed" fz="sm" mt="sm">
                These are the latest {rows.length}; there are older ones.
              </Text>
            )}
          </>
        ) : (
          <EmptyState icon={IconTimeline} title="Nothing in the last 90 days">
            What this person does and what is sent to them stands here, the latest first.
          </EmptyState>
        )
      }
    </QueryBoundary>
  );
}

function about({ campaignName, attributes }: Row): string {
  const told = [campaignName, attributes.url ?? attributes.link].filter(Boolean);
  return told.map((part) => ` · ${part}`).join("");
}

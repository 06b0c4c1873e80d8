"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type DropReason, dropReasons, dropWords } from "@/domain/events/drop";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { useUrlState } from "../ui/use-url-state";
import { eventsView } from "./events-view";
import { ShowMore } from "./show-more";

type Row = RouterOutputs["events"]["dropped"]["rows"][number];

const columns: TableColumn<Row>[] = [
  {
    key: "type",
    title: "Event",
    cell: ({ type, eventId }) => (
      <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
        {type || `without a name (${eventId})`}
      </Text>
    ),
  },
  { key: "reason", title: "Why", cell: ({ reason }) => dropWords[reason] },
  {
    key: "detail",
    title: "What to do",
    wideOnly: true,
    cell: ({ detail }) => (
      <Text fz="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {detail}
      </Text>
    ),
  },
  {
    key: "who",
    title: "Person",
    wideOnly: true,
    cell: ({ endpointId }) => (
      <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
        {endpointId}
      </Text>
    ),
  },
  { key: "when", title: "Came", align: "right", cell: ({ at }) => <RelativeTime at={at} /> },
];

const asReason = (text: string): DropReason | null => dropReasons.find((reason) => reason === text) ?? null;

/** The ingestion log: what was not taken, and why. */
export function DroppedTab({ projectId }: { projectId: string }) {
  const [view, setView] = useUrlState(eventsView);
  const query = useInfiniteQuery({
    ...useTRPC().events.dropped.infiniteQueryOptions(
      { projectId, reason: asReason(view.reason) },
      { getNextPageParam: ({ next }) => next },
    ),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const counts = query.data?.pages[0]?.counts ?? [];
  return (
    <>
      {counts.length > 0 && (
        <Group gap="xs" mb="sm" role="group" aria-label="Dropped in the last 30 days, by reason">
          <Text fz="sm" c="dimmed">
            In the last 30 days:
          </Text>
          {counts.map(({ reason, count }) => (
            <Button
              key={reason}
              size="compact-sm"
              variant={view.reason === reason ? "filled" : "default"}
              aria-pressed={view.reason === reason}
              onClick={() => setView({ reason: view.reason === reason ? "" : reason })}
            >
              {dropWords[reason]}: {grouped(count)}
            </Button>
          ))}
        </Group>
      )}
      <DataTable
        label="Events that were not taken"
        columns={columns}
        query={{
          data: rows && { rows, total: rows.length },
          error: query.error,
          isPlaceholderData: query.isPlaceholderData,
          refetch: query.refetch,
        }}
        rowKey={({ id }) => id}
        filtered={view.reason !== ""}
        empty={
          <EmptyState icon={IconClipboardCheck} title="Every event was taken">
            An event that is too large, too late or not readable is dropped by itself, and stands here with
            the reason for thirty days. Of many at once some are kept as examples; all are counted.
          </EmptyState>
        }
      />
      <ShowMore query={query} />
    </>
  );
}

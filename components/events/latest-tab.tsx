"use client";

import { Anchor, Group, Stack, Text } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { eventInWords } from "@/domain/events/event-words";
import { personPath } from "../people/person-path";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { durationInWords } from "../ui/time-in-words";
import { useUrlState } from "../ui/use-url-state";
import { eventsView } from "./events-view";
import { ShowMore } from "./show-more";

type Row = RouterOutputs["events"]["list"]["rows"][number];

const REFRESH_MS = 5_000;
const MOST_LIVE_PAGES = 3; // each is asked for again
const MOST_SHOWN = 6;

/** The events of the project as they come in. */
export function LatestTab({ projectId }: { projectId: string }) {
  const [view, setView] = useUrlState(eventsView);
  const query = useInfiniteQuery({
    ...useTRPC().events.list.infiniteQueryOptions(
      { projectId, type: view.type, who: view.who },
      { getNextPageParam: ({ next }) => next },
    ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > MOST_LIVE_PAGES ? false : REFRESH_MS),
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <Group mb="sm" gap="xs" align="flex-end">
        <SearchBox label="Name of the event" value={view.type} onChange={(type) => setView({ type })} />
        <SearchBox label="Id of the person" value={view.who} onChange={(who) => setView({ who })} />
      </Group>
      {view.who !== "" && <Sessions projectId={projectId} who={view.who} />}
      <DataTable
        label="Events"
        columns={columnsOf(projectId)}
        query={{
          data: rows && { rows, total: rows.length },
          error: query.error,
          isPlaceholderData: query.isPlaceholderData,
          refetch: query.refetch,
        }}
        rowKey={({ id, arrivedAt }) => `${id} ${arrivedAt.getTime()}`}
        filtered={view.type !== "" || view.who !== ""}
        empty={
          <EmptyState icon={IconBolt} title="No event has come yet">
            Applications send them with Pinpoint’s PutEvents, the console notes changes of people itself.
          </EmptyState>
        }
      />
      <ShowMore query={query} />
    </>
  );
}

/** ANL-22: a break of up to five seconds begins no new one. */
function Sessions({ projectId, who }: { projectId: string; who: string }) {
  const { data } = useQuery(useTRPC().events.sessions.queryOptions({ projectId, who }));
  if (!data || data.sessions === 0) return null;
  const each = durationInWords(data.milliseconds / data.sessions);
  return (
    <Text fz="sm" c="dimmed" mb="sm" role="status">
      {grouped(data.sessions)} {data.sessions === 1 ? "session" : "sessions"} in the last 30 days, {each} on
      average.
    </Text>
  );
}

function columnsOf(projectId: string): TableColumn<Row>[] {
  return [
    {
      key: "type",
      title: "Event",
      cell: ({ type }) => (
        <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
          {eventInWords(type)}
        </Text>
      ),
    },
    {
      key: "who",
      title: "Person",
      cell: ({ endpointId, userId }) => (
        <Anchor
          component={Link}
          href={personPath(projectId, endpointId)}
          fz="sm"
          style={{ overflowWrap: "anywhere" }}
        >
          {userId ? `${endpointId} (${userId})` : endpointId}
        </Anchor>
      ),
    },
    { key: "says", title: "Says", wideOnly: true, cell: (row) => <Says row={row} /> },
    {
      key: "when",
      title: "Occurred",
      align: "right",
      cell: (row) => (
        <Stack gap={0} align="flex-end">
          <RelativeTime at={row.occurredAt} />
          <Anchor
            component={Link}
            href={whyHref(projectId, row)}
            fz="sm"
            aria-label={`Why did ${row.type} of ${row.endpointId} not fire?`}
          >
            Why?
          </Anchor>
        </Stack>
      ),
    },
  ];
}

function Says({ row: { attributes, metrics } }: { row: Row }) {
  const all = [...Object.entries(attributes), ...Object.entries(metrics)].map(
    ([name, value]) => `${name}: ${value}`,
  );
  const more = all.length - MOST_SHOWN;
  return (
    <Text fz="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      {all.slice(0, MOST_SHOWN).join(", ") || "–"}
      {more > 0 && ` and ${more} more`}
    </Text>
  );
}

function whyHref(projectId: string, { type, endpointId, attributes, metrics }: Row): string {
  const event = JSON.stringify({ EventType: type, Attributes: attributes, Metrics: metrics });
  return `/projects/${projectId}/events?${new URLSearchParams({ tab: "why", person: endpointId, event })}`;
}

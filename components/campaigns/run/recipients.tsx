"use client";

import { Button, Group, Select, Text } from "@mantine/core";
import { IconDownload, IconUsers } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { CampaignStatus } from "@/domain/campaigns/status";
import { type MessageState, messageStates } from "@/domain/delivery/message-state";
import { reasonLabel } from "@/domain/delivery/skip-reasons";
import { messageStateWords } from "@/domain/delivery/state-words";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { DataTable, type TableColumn } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { RelativeTime } from "../../ui/relative-time";
import { SearchBox } from "../../ui/search-box";
import { StatusDot } from "../../ui/status-dot";
import { useUrlState } from "../../ui/use-url-state";

type Row = RouterOutputs["campaigns"]["recipients"]["rows"][number];

const defaults = { state: "", reason: "", q: "" };
const PAGE = 50;

const stateChoices = messageStates.map((state) => ({ value: state, label: messageStateWords[state].word }));
const asState = (text: string): MessageState | null => messageStates.find((state) => state === text) ?? null;

const columns: TableColumn<Row>[] = [
  { key: "address", title: "Person", cell: ({ address, recipientId }) => address || recipientId },
  {
    key: "state",
    title: "State",
    cell: ({ state }) => (
      <StatusDot tone={messageStateWords[state].tone}>{messageStateWords[state].word}</StatusDot>
    ),
  },
  {
    key: "why",
    title: "Why, and what came back",
    cell: (row) => (
      <Text fz="sm" c="dimmed" miw={260} style={{ overflowWrap: "anywhere" }}>
        {row.state === "accepted" && !row.reason ? cameBack(row) : row.why}
      </Text>
    ),
  },
  { key: "when", title: "Changed", align: "right", cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
];

function cameBack({ openedAt, clickedAt, unsubscribedAt, bouncedAt }: Row): string {
  const things = [
    bouncedAt && "bounced",
    openedAt && "opened",
    clickedAt && "clicked",
    unsubscribedAt && "unsubscribed",
  ].filter(Boolean);
  const text = things.join(", ");
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : "–";
}

interface Props {
  campaign: { id: string; projectId: string };
  status: CampaignStatus;
}

const WHILE_RUNNING_MS = 3000;

/** Everybody the run is for, by name. */
export function Recipients({ campaign: { id, projectId }, status }: Props) {
  const [view, setView] = useUrlState(defaults);
  const query = useInfiniteQuery({
    ...useTRPC().campaigns.recipients.infiniteQueryOptions(
      {
        projectId,
        id,
        state: asState(view.state),
        reason: view.reason || null,
        search: view.q,
        limit: PAGE,
      },
      { getNextPageParam: ({ next }) => next },
    ),
    placeholderData: keepPreviousData,
    refetchInterval: status === "executing" && WHILE_RUNNING_MS,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const download = new URLSearchParams({ state: view.state, reason: view.reason, q: view.q });
  const filtered = Object.values(view).some(Boolean);
  return (
    <>
      <Group mb="sm" gap="xs">
        <SearchBox label="Find by beginning of address" value={view.q} onChange={(q) => setView({ q })} />
        <Select
          aria-label="State"
          placeholder="Any state"
          clearable
          w={180}
          data={stateChoices}
          value={view.state || null}
          onChange={(state) => setView({ state: state ?? "", reason: "" })}
        />
        {view.reason && (
          <Button variant="light" onClick={() => setView({ reason: "" })} aria-label="Clear the reason">
            {reasonLabel(view.reason)} ✕
          </Button>
        )}
        <Button
          ml="auto"
          variant="default"
          component="a"
          download
          href={`/projects/${projectId}/campaigns/${id}/recipients.csv?${download}`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download as CSV
        </Button>
      </Group>
      <DataTable
        label="Recipients"
        columns={columns}
        query={{
          data: rows && { rows, total: rows.length },
          error: query.error,
          isPlaceholderData: query.isPlaceholderData,
          refetch: query.refetch,
        }}
        rowKey={({ recipientId }) => recipientId}
        rowHref={({ recipientId }) => `/projects/${projectId}/people/${encodeURIComponent(recipientId)}`}
        filtered={filtered}
        empty={<Nobody status={status} />}
      />
      {query.hasNextPage && (
        <Group justify="center" mt="sm">
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        </Group>
      )}
    </>
  );
}

/** Why there is nobody: it depends on whether anybody is still to come. */
function Nobody({ status }: { status: CampaignStatus }) {
  if (status === "executing") {
    return (
      <EmptyState icon={IconUsers} title="Nobody is planned yet">
        The audience is being planned; people appear here within seconds of the launch.
      </EmptyState>
    );
  }
  if (status === "paused") {
    return (
      <EmptyState icon={IconUsers} title="Nobody is planned yet">
        The campaign was paused before its audience was planned. Resume it, and people appear here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconUsers} title="It was for nobody">
      {status === "canceled"
        ? "The campaign was stopped before its audience was planned: nobody got it."
        : "The run has ended, and nobody was in its audience."}
    </EmptyState>
  );
}

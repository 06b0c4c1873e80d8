"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCalendarEvent, IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { RunState } from "@/domain/delivery/run-state";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { DataTable, PAGE_SIZE, type TableColumn } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { grouped } from "../../ui/figures";
import { RelativeTime } from "../../ui/relative-time";
import { StatusDot, type Tone } from "../../ui/status-dot";
import { useUrlState } from "../../ui/use-url-state";
import { LIVE_MS } from "./run-view";
import { nameOf } from "./run-words";

type Campaign = RouterOutputs["campaigns"]["get"];
type Row = RouterOutputs["campaigns"]["runs"]["rows"][number];

const view = { page: 1 };

const stateWords = {
  planning: { word: "Planning", tone: "live" },
  sending: { word: "Sending", tone: "live" },
  paused: { word: "Paused", tone: "warning" },
  stopped: { word: "Stopped", tone: "neutral" },
  completed: { word: "Done", tone: "good" },
} satisfies Record<RunState, { word: string; tone: Tone }>;

/** CMP-30: every run, and where it stands; each leads to its results. */
export function RunsTab({ campaign }: { campaign: Campaign }) {
  const { projectId, id } = campaign;
  const [{ page }, setView] = useUrlState(view);
  const query = useQuery({
    ...useTRPC().campaigns.runs.queryOptions({ projectId, id, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: LIVE_MS,
  });
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <Button
          variant="default"
          component="a"
          download
          href={`/projects/${projectId}/campaigns/${id}/results.csv?table=runs`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download as CSV
        </Button>
      </Group>
      <DataTable
        label="Runs"
        columns={columnsOf(campaign)}
        query={query}
        rowKey={(row) => row.id}
        rowHref={(row) => `/projects/${projectId}/campaigns/${id}?run=${row.id}`}
        page={page}
        pageSize={PAGE_SIZE}
        onPage={(to) => setView({ page: to })}
        empty={
          <EmptyState icon={IconCalendarEvent} title="It has not run yet">
            Each run appears here when it begins, with whom it reached.
          </EmptyState>
        }
      />
      {campaign.nextRunAt && (
        <Text fz="sm" c="dimmed">
          The next one begins <RelativeTime at={campaign.nextRunAt} />.
        </Text>
      )}
    </Stack>
  );
}

function columnsOf(campaign: Campaign): TableColumn<Row>[] {
  const treatment: TableColumn<Row> = {
    key: "treatment",
    title: "Treatment",
    cell: (row) => nameOf(campaign, row.treatment),
  };
  const number = (key: string, title: string, count: (row: Row) => number): TableColumn<Row> => ({
    key,
    title,
    align: "right",
    cell: (row) => grouped(count(row)),
  });
  return [
    { key: "when", title: "Scheduled for", cell: (row) => <Scheduled row={row} /> },
    ...(campaign.treatments.length > 1 ? [treatment] : []),
    {
      key: "state",
      title: "State",
      cell: ({ state }) => <StatusDot tone={stateWords[state].tone}>{stateWords[state].word}</StatusDot>,
    },
    number("planned", "Planned", ({ progress }) => progress.planned),
    number("accepted", "Accepted", ({ progress }) => progress.accepted),
    number("skipped", "Skipped", ({ progress }) => progress.skipped),
    number("failed", "Failed", ({ progress }) => progress.failed + progress.unknown),
    {
      key: "began",
      title: "First mail",
      align: "right",
      cell: (row) => <RelativeTime at={row.firstSentAt} />,
    },
    { key: "ended", title: "Ended", align: "right", cell: (row) => <RelativeTime at={row.finishedAt} /> },
  ];
}

function Scheduled({ row }: { row: Row }) {
  if (row.audience.kind === "unreached") return "Sent again to those not reached";
  if (!row.occurrence) return "By hand";
  return (
    <>
      <RelativeTime at={row.occurrence} />
      {row.localTime && ", by their own clocks"}
    </>
  );
}

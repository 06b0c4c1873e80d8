"use client";

import { Button, Group, Select, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconSend } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { campaignStatuses } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped, share } from "../ui/figures";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { CampaignStatusDot } from "./campaign-status";
import { campaignsAsked, campaignsView } from "./campaigns-view";
import { NewCampaign } from "./new-campaign";
import { SmallProgress } from "./small-progress";

type Row = RouterOutputs["campaigns"]["list"]["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "name", title: "Name", cell: ({ name }) => name },
  {
    key: "status",
    title: "Status",
    cell: ({ status, onEvents }) => <CampaignStatusDot status={status} onEvents={onEvents} />,
  },
  { key: "to", title: "To", wideOnly: true, cell: (row) => <Whom row={row} /> },
  { key: "progress", title: "Progress", width: 190, cell: (row) => <SmallProgress campaign={row} /> },
  {
    key: "opened",
    title: "Opened",
    align: "right",
    wideOnly: true,
    cell: ({ progress }) => (progress ? share(progress.opened.unique, progress.accepted) : "–"),
  },
  {
    key: "clicked",
    title: "Clicked",
    align: "right",
    wideOnly: true,
    cell: ({ progress }) => (progress ? share(progress.clicked.unique, progress.accepted) : "–"),
  },
  {
    key: "launched",
    title: "Launched",
    cell: ({ launchedAt }) => <RelativeTime at={launchedAt} none="Not yet" />,
  },
];

const statusChoices = campaignStatuses.map((status) => ({
  value: status,
  label: campaignStatusWords[status].word,
}));

export function CampaignsPage({ projectId, mayWrite }: { projectId: string; mayWrite: boolean }) {
  const [view, setView] = useUrlState(campaignsView);
  const [creating, { open, close }] = useDisclosure(false);
  const query = useQuery({
    ...useTRPC().campaigns.list.queryOptions(campaignsAsked(projectId, view)),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(isMoving) ? 2000 : 30_000),
  });
  return (
    <>
      <PageHeader
        title="Campaigns"
        description={
          query.data && query.data.all > 0 ? `${grouped(query.data.all)} in this project` : undefined
        }
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
              New campaign
            </Button>
          )
        }
      />
      {(query.data?.all ?? 1) > 0 && (
        <Group mb="sm" gap="xs">
          <SearchBox label="Search by name" value={view.q} onChange={(q) => setView({ q })} />
          <Select
            aria-label="Status"
            placeholder="Any status"
            clearable
            w={200}
            data={statusChoices}
            value={view.status || null}
            onChange={(status) => setView({ status: status ?? "" })}
          />
        </Group>
      )}
      <DataTable
        label="Campaigns"
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/projects/${projectId}/campaigns/${id}`}
        page={view.page}
        onPage={(page) => setView({ page })}
        filtered={view.q !== "" || view.status !== ""}
        empty={<NoCampaigns mayWrite={mayWrite} onCreate={open} />}
      />
      <NewCampaign projectId={projectId} opened={creating} onClose={close} />
    </>
  );
}

function Whom({ row: { segmentName, segmentVersion } }: { row: Row }) {
  if (segmentName === null)
    return (
      <Text fz="sm" c="dimmed">
        Everyone
      </Text>
    );
  return (
    <Text fz="sm" maw={220} style={{ overflowWrap: "anywhere" }}>
      {segmentName}
      {segmentVersion !== null && (
        <Text component="span" c="dimmed" fz="xs" style={{ whiteSpace: "nowrap" }}>
          {" "}
          version {segmentVersion}
        </Text>
      )}
    </Text>
  );
}

const isMoving = ({ status }: Row) => status === "executing";

function NoCampaigns({ mayWrite, onCreate }: { mayWrite: boolean; onCreate: () => void }) {
  return (
    <EmptyState
      icon={IconSend}
      title="Send your first campaign"
      action={mayWrite && <Button onClick={onCreate}>New campaign</Button>}
    >
      A campaign sends one mail to many people, each exactly once. Choose the mail and the audience; before
      anything leaves you see how many people get it, and who is skipped and why.
    </EmptyState>
  );
}

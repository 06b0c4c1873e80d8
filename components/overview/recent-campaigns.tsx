"use client";

import { Anchor, Button, Group, Title } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { CampaignStatusDot } from "../campaigns/campaign-status";
import { projectPath } from "../shell/navigation";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";

type Row = RouterOutputs["campaigns"]["list"]["rows"][number];

const LATEST = 5;
const counted = (count: number | undefined) => (count === undefined ? "–" : grouped(count));

const columns: TableColumn<Row>[] = [
  { key: "name", title: "Campaign", cell: ({ name }) => name },
  {
    key: "status",
    title: "Status",
    cell: ({ status, onEvents }) => <CampaignStatusDot status={status} onEvents={onEvents} />,
  },
  {
    key: "delivered",
    title: "Delivered",
    align: "right",
    cell: ({ progress }) => counted(progress?.accepted),
  },
  {
    key: "opened",
    title: "Opened",
    align: "right",
    wideOnly: true,
    cell: ({ progress }) => counted(progress?.opened.unique),
  },
  {
    key: "clicked",
    title: "Clicked",
    align: "right",
    wideOnly: true,
    cell: ({ progress }) => counted(progress?.clicked.unique),
  },
];

interface Props {
  projectId: string;
  /** How often to ask again. */
  everyMs: number;
  /** Left out for who may not. */
  onNew?: () => void;
}

export function RecentCampaigns({ projectId, everyMs, onNew }: Props) {
  const latest = useQuery(
    useTRPC().campaigns.list.queryOptions({ projectId, pageSize: LATEST }, { refetchInterval: everyMs }),
  );
  const { data } = latest;
  return (
    <section aria-label="Latest campaigns">
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2}>Latest campaigns</Title>
        {data && data.total > 0 && (
          <Anchor component={Link} href={projectPath(projectId, "/campaigns")} fz="sm">
            All campaigns
          </Anchor>
        )}
      </Group>
      <DataTable
        label="Latest campaigns"
        columns={columns}
        query={{ ...latest, data: data && { rows: data.rows, total: data.rows.length } }}
        rowKey={({ id }) => id}
        rowHref={({ id }) => projectPath(projectId, `/campaigns/${id}`)}
        empty={
          <EmptyState
            icon={IconSend}
            title="No campaign yet"
            action={onNew && <Button onClick={onNew}>New campaign</Button>}
          >
            A campaign sends one mail to many people, each exactly once, and shows who opened and clicked.
          </EmptyState>
        }
      />
    </section>
  );
}

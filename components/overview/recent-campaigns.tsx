"use client";

import { Anchor, Button, Group, Title } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { projectPath } from "../shell/navigation";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { StatusDot } from "../ui/status-dot";

type Row = RouterOutputs["campaigns"]["list"]["rows"][number];

const LATEST = 5;
const grouped = (count: number | undefined) => count?.toLocaleString("en-US") ?? "–";

const columns: TableColumn<Row>[] = [
  { key: "name", title: "Campaign", cell: ({ name }) => name },
  {
    key: "status",
    title: "Status",
    cell: ({ status }) => {
      const { tone, word } = campaignStatusWords[status];
      return <StatusDot tone={tone}>{word}</StatusDot>;
    },
  },
  { key: "sent", title: "Sent", align: "right", cell: ({ progress }) => grouped(progress?.accepted) },
  {
    key: "opened",
    title: "Opened",
    align: "right",
    wideOnly: true,
    cell: ({ progress }) => grouped(progress?.opened.unique),
  },
  {
    key: "clicked",
    title: "Clicked",
    align: "right",
    wideOnly: true,
    cell: ({ progress }) => grouped(progress?.clicked.unique),
  },
];

export function RecentCampaigns({ projectId }: { projectId: string }) {
  const latest = useQuery(useTRPC().campaigns.list.queryOptions({ projectId, pageSize: LATEST }));
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
            action={
              <Button component={Link} href={projectPath(projectId, "/campaigns/new")}>
                New campaign
              </Button>
            }
          >
            A campaign sends one mail to many people, each exactly once, and shows who opened and clicked.
          </EmptyState>
        }
      />
    </section>
  );
}

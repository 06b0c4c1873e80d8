"use client";

import { Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { DataTable, type TableColumn } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { RelativeTime } from "../../ui/relative-time";
import { useUrlState } from "../../ui/use-url-state";
import { VersionDetail } from "./version-detail";

type Row = RouterOutputs["campaigns"]["versions"][number];

const view = { version: 0 };

/** CMP-28: what the campaign said since its launch. */
export function VersionsTab({ campaign }: { campaign: RouterOutputs["campaigns"]["get"] }) {
  const { projectId, id } = campaign;
  const [chosen] = useUrlState(view);
  const query = useQuery(useTRPC().campaigns.versions.queryOptions({ projectId, id }));
  const version = chosen.version || campaign.version;
  const columns: TableColumn<Row>[] = [
    {
      key: "version",
      title: "Version",
      cell: (row) => (
        <Text component="span" inherit fw={row.version === version ? 600 : undefined}>
          {row.version}
          {row.version === campaign.version && " (in force)"}
        </Text>
      ),
    },
    { key: "by", title: "By", cell: ({ createdBy }) => createdBy || "–" },
    { key: "when", title: "Since", align: "right", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
  return (
    <>
      <DataTable
        label="Versions"
        columns={columns}
        query={{ ...query, data: query.data && { rows: query.data, total: query.data.length } }}
        rowKey={(row) => String(row.version)}
        rowHref={(row) => `/projects/${projectId}/campaigns/${id}?tab=versions&version=${row.version}`}
        empty={
          <EmptyState icon={IconHistory} title="There are no versions">
            This campaign was launched before its versions were kept.
          </EmptyState>
        }
      />
      {query.data?.some((row) => row.version === version) && (
        <VersionDetail campaign={campaign} version={version} />
      )}
    </>
  );
}

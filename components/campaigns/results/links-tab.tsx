"use client";

import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconLink } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { DataTable, type TableColumn } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { grouped } from "../../ui/figures";
import { RelativeTime } from "../../ui/relative-time";
import { useUrlState } from "../../ui/use-url-state";
import { RunChoice } from "./run-choice";
import { runsAsked, runView, SETTLED_MS } from "./run-view";

type Row = RouterOutputs["results"]["links"]["rows"][number];

const columns: TableColumn<Row>[] = [
  {
    key: "link",
    title: "Link",
    cell: ({ link }) => (
      <Anchor href={link} target="_blank" rel="noreferrer" inherit style={{ overflowWrap: "anywhere" }}>
        {link}
      </Anchor>
    ),
  },
  { key: "people", title: "People", align: "right", width: 110, cell: ({ people }) => grouped(people) },
  { key: "clicks", title: "Clicks", align: "right", width: 110, cell: ({ clicks }) => grouped(clicks) },
  {
    key: "last",
    title: "Last",
    align: "right",
    width: 140,
    wideOnly: true,
    cell: ({ lastAt }) => <RelativeTime at={lastAt} />,
  },
];

/** Which links of the mail people followed. */
export function LinksTab({ campaign }: { campaign: RouterOutputs["campaigns"]["get"] }) {
  const { projectId, id } = campaign;
  const [{ run }] = useUrlState(runView);
  const query = useQuery({
    ...useTRPC().results.links.queryOptions({ projectId, id, ...runsAsked(run) }),
    placeholderData: keepPreviousData,
    refetchInterval: SETTLED_MS,
  });
  const { data } = query;
  return (
    <Stack gap="sm">
      <Group>
        <RunChoice campaign={campaign} />
        <Button
          ml="auto"
          variant="default"
          component="a"
          download
          href={`/projects/${projectId}/campaigns/${id}/results.csv?${new URLSearchParams({ table: "links", run })}`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download as CSV
        </Button>
      </Group>
      <DataTable
        label="Links"
        columns={columns}
        query={{
          data: data && { rows: data.rows, total: data.rows.length },
          error: query.error,
          isPlaceholderData: query.isPlaceholderData,
          refetch: query.refetch,
        }}
        rowKey={({ link }) => link}
        empty={
          <EmptyState icon={IconLink} title="Nobody has followed a link yet">
            Each link of the mail appears here with its first click. What link scanners follow is not counted.
          </EmptyState>
        }
      />
      {data && data.rows.length > 0 && (
        <Text fz="sm" c="dimmed">
          {data.isMore && "The most followed ones. "}People counts each person once a link; link scanners are
          left out. Clicks are known link by link for {data.keptDays} days.
        </Text>
      )}
    </Stack>
  );
}

"use client";

import { Badge, Button, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, PAGE_SIZE, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";
import type { Segment } from "./segment";
import { useSegmentChanges } from "./use-segment-changes";

type Row = RouterOutputs["segments"]["versions"]["rows"][number];

interface Props {
  segment: Segment;
  mayWrite: boolean;
  page: number;
  onPage: (page: number) => void;
}

/** SEG-16: what the segment said at any time, each version as its sentence. */
export function VersionsTab({ segment, mayWrite, page, onPage }: Props) {
  const { id, projectId, version: current } = segment;
  const query = useQuery({
    ...useTRPC().segments.versions.queryOptions({ projectId, id, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const restore = useRestore(segment);
  const columns: TableColumn<Row>[] = [
    {
      key: "version",
      title: "Version",
      width: 150,
      cell: ({ version }) => (
        <Group gap="xs" wrap="nowrap">
          {version} {version === current && <Badge color="green">In force</Badge>}
        </Group>
      ),
    },
    {
      key: "says",
      title: "What it says",
      cell: ({ inWords }) => <Text style={{ overflowWrap: "anywhere" }}>{inWords}</Text>,
    },
    {
      key: "saved",
      title: "Saved",
      width: 170,
      cell: ({ createdAt, createdBy }) => (
        <>
          <RelativeTime at={createdAt} />
          {createdBy && ` by ${createdBy}`}
        </>
      ),
    },
    {
      key: "actions",
      title: "Actions",
      align: "right",
      width: 110,
      cell: ({ version, inWords }) =>
        version !== current ? (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Restore version ${version}`}
            onClick={() => restore(version, inWords ?? "")}
          >
            Restore
          </Button>
        ) : null,
    },
  ];
  return (
    <DataTable
      label="Versions"
      columns={mayWrite ? columns : columns.filter(({ key }) => key !== "actions")}
      query={query}
      rowKey={({ version }) => String(version)}
      page={page}
      onPage={onPage}
    />
  );
}

function useRestore({ id, projectId, version: current }: Segment) {
  const { restore } = useSegmentChanges(projectId);
  return (version: number, says: string) =>
    modals.openConfirmModal({
      title: `Restore version ${version}?`,
      children: (
        <>
          <Text mb="xs">
            It becomes version {current + 1}; what is there now stays in this list. It says:
          </Text>
          <Text c="dimmed">{says}</Text>
        </>
      ),
      labels: { confirm: "Restore", cancel: "Cancel" },
      onConfirm: () =>
        restore.mutate(
          { projectId, id, version },
          {
            onSuccess: (saved) =>
              notifications.show({
                message: `Version ${version} is in force again, as version ${saved.version}`,
              }),
          },
        ),
    });
}

"use client";

import { Text } from "@mantine/core";
import type { ListMode } from "@/domain/imports/purpose";
import { ImportStatusDot } from "../imports/import-status-dot";
import { importPath } from "../imports/imports-view";
import type { RouterOutputs } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";

type List = RouterOutputs["segments"]["importedList"];
type Row = List["imports"][number];

const deeds = {
  new: "Made it",
  add: "Added to it",
  replace: "Replaced the list",
} satisfies Record<ListMode, string>;

const columns: TableColumn<Row>[] = [
  { key: "file", title: "File", cell: ({ fileName }) => fileName },
  { key: "deed", title: "What it did", cell: (row) => <Deed row={row} /> },
  { key: "listed", title: "Put in", align: "right", cell: ({ rowsListed }) => grouped(rowsListed) },
  { key: "by", title: "By", wideOnly: true, cell: ({ startedBy }) => startedBy },
  { key: "when", title: "When", align: "right", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
];

interface Props {
  projectId: string;
  query: { data: List | undefined; error: { message: string } | null; refetch: () => unknown };
}

/** The imports of a list, the newest first; those that another one replaced are named as such. */
export function ListSources({ projectId, query }: Props) {
  const { data } = query;
  return (
    <DataTable
      label="Files"
      columns={columns}
      query={{ ...query, data: data && { rows: data.imports, total: data.imports.length } }}
      rowKey={({ id }) => id}
      rowHref={({ id }) => importPath(projectId, id)}
      empty={
        <Text c="dimmed">It was made as a copy of another list; nothing was imported into it since.</Text>
      }
    />
  );
}

function Deed({ row: { status, listMode, isPartOfIt } }: { row: Row }) {
  if (status !== "completed") return <ImportStatusDot status={status} />;
  return (
    <>
      {listMode && deeds[listMode]}
      {!isPartOfIt && (
        <Text c="dimmed" fz="xs">
          replaced since
        </Text>
      )}
    </>
  );
}

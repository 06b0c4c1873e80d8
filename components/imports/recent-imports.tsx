"use client";

import { Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isMoving } from "@/domain/imports/status";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { useUrlState } from "../ui/use-url-state";
import { ImportStatusDot } from "./import-status-dot";
import { importPath, importsAsked, importsView } from "./imports-view";

type Row = RouterOutputs["imports"]["list"]["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "file", title: "File", cell: (row) => <File row={row} /> },
  { key: "status", title: "Status", cell: ({ status }) => <ImportStatusDot status={status} /> },
  { key: "rows", title: "Rows", align: "right", cell: (row) => <RowsSoFar row={row} /> },
  { key: "created", title: "New", align: "right", wideOnly: true, cell: (row) => grouped(row.rowsCreated) },
  { key: "failed", title: "Failed", align: "right", wideOnly: true, cell: (row) => grouped(row.rowsFailed) },
  { key: "by", title: "By", wideOnly: true, cell: ({ startedBy }) => startedBy },
  { key: "when", title: "When", align: "right", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
];

/** IMP-11 */
export function RecentImports({ projectId }: { projectId: string }) {
  const [view, setView] = useUrlState(importsView);
  const asked = importsAsked(projectId, view);
  const query = useQuery({
    ...useTRPC().imports.list.queryOptions(asked),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ status }) => isMoving(status)) ? 2_000 : 30_000,
  });
  return (
    <DataTable
      label="Recent imports"
      columns={columns}
      query={query}
      rowKey={({ id }) => id}
      rowHref={({ id }) => importPath(projectId, id)}
      page={view.page}
      pageSize={asked.pageSize}
      onPage={(page) => setView({ page })}
      empty={<Text c="dimmed">Nothing has been imported into this project yet.</Text>}
    />
  );
}

function File({ row: { fileName, source } }: { row: Row }) {
  if (!source) return fileName;
  return (
    <>
      {fileName}
      <Text component="span" display="block" fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {source.place}
      </Text>
    </>
  );
}

/** With the share that is done, as long as it is not all. */
function RowsSoFar({ row: { rowsRead, shareDone, status } }: { row: Row }) {
  if (status !== "running" && status !== "paused") return grouped(rowsRead);
  return `${grouped(rowsRead)} · ${Math.floor(shareDone * 100)} %`;
}

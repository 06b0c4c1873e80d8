"use client";

import { Progress, Text } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isOver } from "@/domain/exports/status";
import { exportStatusWords } from "@/domain/exports/status-words";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";
import { useUrlState } from "../ui/use-url-state";
import { ExportActions } from "./export-actions";
import { ExportButton } from "./export-button";
import { exportsAsked, exportsView } from "./exports-view";

type Row = RouterOutputs["exports"]["list"]["rows"][number];

const columnsFor = (projectId: string): TableColumn<Row>[] => [
  { key: "file", title: "File", cell: (row) => <File row={row} /> },
  { key: "status", title: "Status", cell: (row) => <Status row={row} /> },
  { key: "rows", title: "Rows", align: "right", cell: (row) => <Rows {...row} /> },
  { key: "by", title: "By", wideOnly: true, cell: ({ startedBy }) => startedBy },
  {
    key: "when",
    title: "Started",
    wideOnly: true,
    align: "right",
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
  {
    key: "actions",
    title: "Actions",
    align: "right",
    cell: (row) => <ExportActions projectId={projectId} job={row} />,
  },
];

/** Beside them, what a CSV file could not take up any more: its columns are found before its first row is written. */
function Rows({ rowsWritten, valuesLeftOut }: Row) {
  return (
    <>
      {grouped(rowsWritten)}
      {valuesLeftOut > 0 && (
        <Text size="xs" c="dimmed">
          {grouped(valuesLeftOut)} {valuesLeftOut === 1 ? "value" : "values"} came too late for the columns
        </Text>
      )}
    </>
  );
}

interface Props {
  projectId: string;
  mayExport: boolean;
  mayAddBucket: boolean;
}

/** EXP-1: "Recent exports". They are written in the background: the page may be left. */
export function ExportsPage({ projectId, mayExport, mayAddBucket }: Props) {
  const [view, setView] = useUrlState(exportsView);
  const asked = exportsAsked(projectId, view);
  const query = useQuery({
    ...useTRPC().exports.list.queryOptions(asked),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(({ status }) => !isOver(status)) ? 1_000 : 30_000),
  });
  const columns = columnsFor(projectId);
  const action = mayExport && (
    <ExportButton
      projectId={projectId}
      segmentId={null}
      mayAddBucket={mayAddBucket}
      label="Export everyone"
    />
  );
  return (
    <>
      <PageHeader
        title="Exports"
        breadcrumbs={[{ label: "People", href: `/projects/${projectId}/people` }]}
        description="Files are written in the background and kept for seven days."
        actions={action}
      />
      <DataTable
        label="Exports"
        columns={mayExport ? columns : columns.filter(({ key }) => key !== "actions")}
        query={query}
        rowKey={({ id }) => id}
        page={view.page}
        pageSize={asked.pageSize}
        onPage={(page) => setView({ page })}
        empty={
          <EmptyState icon={IconFileExport} title="Nothing has been exported yet" action={action}>
            An export is a file of people with all that is known of them: everyone in the project, or a
            segment. It can be imported again, here or elsewhere.
          </EmptyState>
        }
      />
    </>
  );
}

function File({ row: { fileName, place } }: { row: Row }) {
  if (!place) return fileName;
  return (
    <>
      {fileName}
      <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {place}
      </Text>
    </>
  );
}

function Status({ row: { fileName, status, shareDone, isUploading, error } }: { row: Row }) {
  const { word, tone } = exportStatusWords[status];
  return (
    <>
      <StatusDot tone={tone}>
        {isUploading ? "Being brought to the bucket" : word}
        {status === "running" && !isUploading && ` · ${Math.floor(shareDone * 100)} %`}
      </StatusDot>
      {status === "running" && (
        <Progress
          value={shareDone * 100}
          size="xs"
          mt={4}
          maw={160}
          aria-label={`How much of ${fileName} is written`}
        />
      )}
      {error && (
        <Text fz="xs" c="dimmed">
          {error}
        </Text>
      )}
    </>
  );
}

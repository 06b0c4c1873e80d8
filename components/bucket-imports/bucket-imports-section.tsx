"use client";

import { Anchor, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { scheduleInWords } from "@/domain/bucket-imports/schedule";
import { bucketImportStatusWords } from "@/domain/bucket-imports/status";
import { importPath } from "../imports/imports-view";
import { useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";
import { useUrlState } from "../ui/use-url-state";
import { type BucketImport, placeOfImport } from "./bucket-import";
import { BucketImportActions } from "./bucket-import-actions";

const PAGE_SIZE = 5;
const defaults = { folders: 1 }; // the page of this table: below it is another one

/** The folders that are imported, with their schedules; nothing where there never was one. */
export function BucketImportsSection({ projectId, mayWrite }: { projectId: string; mayWrite: boolean }) {
  const [{ folders: page }, setView] = useUrlState(defaults);
  const query = useQuery({
    ...useTRPC().bucketImports.list.queryOptions({ projectId, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(isMoving) ? 1_500 : 15_000),
  });
  if (!query.error && !query.data?.total) return null;
  return (
    <section aria-labelledby="from-buckets">
      <Title order={2} id="from-buckets" mb="sm">
        From buckets
      </Title>
      <DataTable
        label="Imports from buckets"
        columns={columnsOf(projectId, mayWrite)}
        query={query}
        rowKey={({ id }) => id}
        page={page}
        pageSize={PAGE_SIZE}
        onPage={(folders) => setView({ folders })}
      />
    </section>
  );
}

const isMoving = ({ status }: BucketImport) => status === "queued" || status === "running";

const columnsOf = (projectId: string, mayWrite: boolean): TableColumn<BucketImport>[] => [
  { key: "folder", title: "Folder", cell: (row) => <Place row={row} /> },
  { key: "status", title: "Status", cell: (row) => <Status projectId={projectId} row={row} /> },
  { key: "files", title: "Files", cell: (row) => <Files row={row} /> },
  {
    key: "next",
    title: "Next run",
    wideOnly: true,
    align: "right",
    cell: ({ nextRunAt }) => <RelativeTime at={nextRunAt} />,
  },
  ...(mayWrite
    ? [
        {
          key: "actions",
          title: "Actions",
          align: "right" as const,
          cell: (row: BucketImport) => <BucketImportActions projectId={projectId} row={row} />,
        },
      ]
    : []),
];

function Place({ row }: { row: BucketImport }) {
  return (
    <>
      <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
        {placeOfImport(row)}
      </Text>
      <Text fz="xs" c="dimmed">
        {row.schedule ? scheduleInWords(row.schedule) : "Once"}
        {row.startedBy && `, by ${row.startedBy}`}
      </Text>
    </>
  );
}

function Status({ projectId, row }: { projectId: string; row: BucketImport }) {
  const { status, waitingImportId, isTrying, error } = row;
  const { word, tone } = bucketImportStatusWords[status];
  const isWaiting = status === "running" && waitingImportId !== null;
  return (
    <>
      <StatusDot tone={isWaiting ? "warning" : tone}>{isWaiting ? "Waits for you" : word}</StatusDot>
      {isWaiting && (
        <Anchor component={Link} href={importPath(projectId, waitingImportId)} fz="xs" display="block">
          Choose the columns
        </Anchor>
      )}
      {status === "running" && isTrying && (
        <Text fz="xs" c="dimmed">
          The bucket does not answer; it is asked again.
        </Text>
      )}
      {error && (
        <Text fz="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
}

function Files({ row }: { row: BucketImport }) {
  const { filesTaken, filesFailed, filesKnown, lastRunAt, status } = row;
  if (!lastRunAt && status === "waiting") return "–";
  const parts = [
    `${grouped(filesTaken)} fetched`,
    filesFailed > 0 && `${grouped(filesFailed)} failed`,
    filesKnown > 0 && `${grouped(filesKnown)} unchanged`,
  ].filter(Boolean);
  return (
    <>
      <Text fz="sm">{parts.join(", ")}</Text>
      {lastRunAt && (
        <Text fz="xs" c="dimmed">
          <RelativeTime at={lastRunAt} />
        </Text>
      )}
    </>
  );
}

"use client";

import { Button, FileButton, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconFilter, IconPlus, IconUpload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { engagedReaders } from "@/domain/segments/examples";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { KindBadge } from "./kind-badge";
import { segmentPath, segmentsAsked, segmentsPath, segmentsView } from "./segments-view";
import { useSegmentChanges } from "./use-segment-changes";

type Row = RouterOutputs["segments"]["list"]["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "name", title: "Name", sortable: true, cell: ({ name }) => name },
  {
    key: "description",
    title: "What for",
    wideOnly: true,
    cell: ({ description }) => (
      <Text fz="sm" c="dimmed" truncate maw={260}>
        {description || "–"}
      </Text>
    ),
  },
  { key: "kind", title: "Kind", wideOnly: true, cell: ({ kind }) => <KindBadge kind={kind} /> },
  {
    key: "size",
    title: "People",
    sortable: true,
    align: "right",
    cell: ({ lastCount, lastCountedAt }) =>
      lastCount === null || lastCountedAt === null ? (
        <Quiet>not counted</Quiet>
      ) : (
        <>
          {grouped(lastCount)}
          <br />
          <Quiet>
            <RelativeTime at={lastCountedAt} />
          </Quiet>
        </>
      ),
  },
  {
    key: "uses",
    title: "Used by",
    align: "right",
    wideOnly: true,
    cell: ({ uses }) => (uses === 0 ? <Quiet>nothing</Quiet> : uses),
  },
  {
    key: "changed",
    title: "Changed",
    sortable: true,
    align: "right",
    wideOnly: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
  },
];

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text component="span" c="dimmed" fz="xs" style={{ whiteSpace: "nowrap" }}>
      {children}
    </Text>
  );
}

interface Props {
  projectId: string;
  mayWrite: boolean;
}

export function SegmentsPage({ projectId, mayWrite }: Props) {
  const [view, setView] = useUrlState(segmentsView);
  const query = useQuery({
    ...useTRPC().segments.list.queryOptions(segmentsAsked(projectId, view)),
    placeholderData: keepPreviousData,
  });
  const newButton = mayWrite && (
    <Button
      component={Link}
      href={`${segmentsPath(projectId)}/new`}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      New segment
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Segments"
        description="Groups of people that belong together: by what you know of them, and by what they did."
        actions={
          mayWrite && (
            <>
              <ImportButton projectId={projectId} />
              {newButton}
            </>
          )
        }
      />
      {(query.data?.all ?? 1) > 0 && (
        <Group mb="sm">
          <SearchBox label="Search by name" value={view.q} onChange={(q) => setView({ q })} />
        </Group>
      )}
      <DataTable
        label="Segments"
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        rowHref={({ id }) => segmentPath(projectId, id)}
        sort={view.sort}
        onSort={(sort) => setView({ sort })}
        page={view.page}
        onPage={(page) => setView({ page })}
        filtered={view.q !== ""}
        empty={<NoSegments projectId={projectId} mayWrite={mayWrite} newButton={newButton} />}
      />
    </>
  );
}

/** Reads a segment's JSON file, as “Export as JSON” writes it. */
function ImportButton({ projectId }: { projectId: string }) {
  const { importFile } = useSegmentChanges(projectId);
  const read = async (file: File | null) => {
    if (!file) return;
    importFile.mutate(
      { projectId, text: await file.text() },
      {
        onError: ({ message }) =>
          notifications.show({ color: "red", autoClose: false, title: file.name, message }),
      },
    );
  };
  return (
    <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={importFile.isPending}
          leftSection={<IconUpload size={16} aria-hidden />}
        >
          Import JSON
        </Button>
      )}
    </FileButton>
  );
}

function NoSegments({ projectId, mayWrite, newButton }: Props & { newButton: ReactNode }) {
  const { create } = useSegmentChanges(projectId);
  const begin = () =>
    create.mutate(
      { projectId, ...engagedReaders },
      { onError: ({ message }) => notifications.show({ color: "red", message }) },
    );
  return (
    <EmptyState
      icon={IconFilter}
      title="Describe your first audience"
      action={
        mayWrite && (
          <>
            <Button variant="default" loading={create.isPending} onClick={begin}>
              Start with “{engagedReaders.name}”
            </Button>
            {newButton}
          </>
        )
      }
    >
      A segment is a question about your people, such as “who lives in France and opened a mail this month?”
      It counts itself while you write it, and is asked again each time it is used, so it is never out of
      date.
    </EmptyState>
  );
}

"use client";

import { Button, FileButton, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconFilter, IconPlus, IconUpload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type ReactNode, useRef, useState } from "react";
import { engagedReaders } from "@/domain/segments/examples";
import { NewCampaign } from "../campaigns/new-campaign";
import { useTRPC } from "../trpc";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { campaignColumn, type SegmentRow, segmentColumns } from "./segment-columns";
import { newSegmentPath, segmentPath, segmentsAsked, segmentsView } from "./segments-view";
import { useSegmentChanges } from "./use-segment-changes";

interface Props {
  projectId: string;
  mayWrite: boolean;
}

export function SegmentsPage({ projectId, mayWrite, mayCampaign }: Props & { mayCampaign: boolean }) {
  const [writingTo, setWritingTo] = useState<SegmentRow | null>(null);
  const [view, setView] = useUrlState(segmentsView);
  const query = useQuery({
    ...useTRPC().segments.list.queryOptions(segmentsAsked(projectId, view)),
    placeholderData: keepPreviousData,
  });
  const newButton = mayWrite && (
    <Button
      component={Link}
      href={newSegmentPath(projectId)}
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
        columns={mayCampaign ? [...segmentColumns, campaignColumn(setWritingTo)] : segmentColumns}
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
      <NewCampaign
        projectId={projectId}
        segment={writingTo ?? undefined}
        opened={writingTo !== null}
        onClose={() => setWritingTo(null)}
      />
    </>
  );
}

/** Reads a segment's JSON file, as “Export as JSON” writes it. */
function ImportButton({ projectId }: { projectId: string }) {
  const { importFile } = useSegmentChanges(projectId);
  const forget = useRef<() => void>(null);
  const read = async (file: File | null) => {
    if (!file) return;
    forget.current?.(); // the same file may be chosen again once it is mended
    importFile.mutate(
      { projectId, text: await file.text() },
      {
        onError: ({ message }) =>
          notifications.show({ color: "red", autoClose: false, title: file.name, message }),
      },
    );
  };
  return (
    <FileButton resetRef={forget} accept="application/json,.json" onChange={(file) => void read(file)}>
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

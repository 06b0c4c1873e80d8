"use client";

import { Group, Stack, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { placeOf } from "@/domain/access/place";
import { actionInWords } from "@/domain/audit/changes";
import { useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { useUrlState } from "../ui/use-url-state";
import { AuditFilters } from "./audit-filters";
import { auditDefaults, questionOf } from "./audit-view";
import { Changes } from "./changes";
import { DownloadButton } from "./download-button";
import type { Entry } from "./entry";

const columns: TableColumn<Entry>[] = [
  { key: "at", title: "When", width: 130, cell: ({ at }) => <RelativeTime at={at} /> },
  { key: "who", title: "Who", cell: (entry) => <Who entry={entry} /> },
  { key: "what", title: "What", cell: (entry) => <What entry={entry} /> },
  {
    key: "project",
    title: "Project",
    wideOnly: true,
    cell: ({ projectId, projectName }) => projectName ?? (projectId ? "Deleted project" : "–"),
  },
  {
    key: "changes",
    title: "Changes",
    cell: ({ before, after }) => <Changes before={before} after={after} />,
  },
];

export function AuditPage() {
  const trpc = useTRPC();
  const [view, setView] = useUrlState(auditDefaults);
  const question = questionOf(view);
  const query = useQuery(trpc.audit.list.queryOptions(question, { placeholderData: keepPreviousData }));
  const { page: _page, ...filters } = view;
  const filtered = Object.values(filters).some((value) => value !== "");
  return (
    <>
      <PageHeader
        title="Audit log"
        description="Everything that was changed: by whom, when, from where. Days and files are in UTC."
        actions={<DownloadButton question={question} total={query.data?.total ?? 0} />}
      />
      <Stack>
        <AuditFilters view={view} onChange={setView} />
        <DataTable
          label="Audit log"
          columns={columns}
          query={query}
          rowKey={({ id }) => id}
          page={view.page}
          onPage={(page) => setView({ page })}
          filtered={filtered || view.page > 1}
          empty={
            <EmptyState icon={IconHistory} title="Nothing has been changed yet">
              Every change that people, programs and the command line make is listed here, and stays.
            </EmptyState>
          }
        />
      </Stack>
    </>
  );
}

function Who({ entry: { actorName, ip } }: { entry: Entry }) {
  return (
    <Stack gap={0}>
      <Text fz="sm" fw={500}>
        {actorName}
      </Text>
      <Text fz="xs" c="dimmed">
        {ip ? placeOf(ip) : ""}
      </Text>
    </Stack>
  );
}

function What({ entry: { action, subjectName } }: { entry: Entry }) {
  return (
    <Stack gap={0}>
      <Text fz="sm">{actionInWords(action)}</Text>
      <Group gap={4}>
        <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {subjectName}
        </Text>
      </Group>
    </Stack>
  );
}

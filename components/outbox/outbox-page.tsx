"use client";

import { Badge, Button, Group, Select, Text } from "@mantine/core";
import { IconMailbox } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSampleProject } from "../projects/use-sample-project";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { ClearOutbox } from "./clear-outbox";
import { outboxAsked, outboxPath, outboxView } from "./outbox-view";

const POLL_MS = 5_000;

type Row = RouterOutputs["outbox"]["list"]["rows"][number];

const columns: TableColumn<Row>[] = [
  {
    key: "subject",
    title: "Subject",
    cell: ({ subject, isTest }) => (
      <Text component="span" inherit truncate maw={420} display="block">
        {isTest && <Badge mr={6}>Test</Badge>}
        {subject || "(no subject)"}
      </Text>
    ),
  },
  { key: "to", title: "To", cell: ({ toAddress }) => toAddress },
  { key: "project", title: "Project", wideOnly: true, cell: ({ projectName }) => projectName },
  { key: "at", title: "Delivered", width: 140, cell: ({ deliveredAt }) => <RelativeTime at={deliveredAt} /> },
];

interface Props {
  mayClear: boolean;
  mayCreateProject: boolean;
}

export function OutboxPage({ mayClear, mayCreateProject }: Props) {
  const trpc = useTRPC();
  const [view, setView] = useUrlState(outboxView);
  const query = useQuery({
    ...trpc.outbox.list.queryOptions(outboxAsked(view)),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });
  const projects = useQuery(trpc.projects.list.queryOptions()).data ?? [];
  const filtered = view.q !== "" || view.project !== "" || view.channel !== "";
  const isEmpty = query.data?.total === 0 && !filtered;
  return (
    <>
      <PageHeader
        title="Outbox"
        description="What the built-in sandbox “delivered”. Nothing here has left this machine."
        actions={mayClear && !isEmpty && <ClearOutbox />}
      />
      {!isEmpty && (
        <Group mb="sm" gap="sm" role="search" aria-label="Filters">
          <SearchBox label="Search by address or subject" value={view.q} onChange={(q) => setView({ q })} />
          <Select
            aria-label="Project"
            placeholder="All projects"
            clearable
            searchable
            w={{ base: "100%", xs: 220 }}
            data={projects.map(({ id, name }) => ({ value: id, label: name }))}
            value={view.project || null}
            onChange={(project) => setView({ project: project ?? "" })}
          />
          <Select
            aria-label="Channel"
            placeholder="All channels"
            clearable
            w={{ base: "100%", xs: 150 }}
            data={[{ value: "EMAIL", label: "E-mail" }]}
            value={view.channel || null}
            onChange={(channel) => setView({ channel: channel ?? "" })}
          />
        </Group>
      )}
      <DataTable
        label="Messages in the Outbox"
        columns={columns}
        query={query}
        rowKey={({ key }) => key}
        rowHref={({ key }) => outboxPath(key)}
        page={view.page}
        onPage={(page) => setView({ page })}
        filtered={filtered}
        empty={<NothingYet action={mayCreateProject && <SampleButton />} />}
      />
    </>
  );
}

function SampleButton() {
  const sample = useSampleProject();
  return (
    <Button variant="default" onClick={sample.open} loading={sample.isPending}>
      Look at a sample project
    </Button>
  );
}

function NothingYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState icon={IconMailbox} title="No message has been sent yet" action={action}>
      Until a project has a mail server, its messages land here instead of with people: launch a campaign and
      look at what everybody would get. Addresses such as <span className="mono">bounce@example.com</span> and{" "}
      <span className="mono">softbounce@example.com</span> fail on purpose, so that you can see that too.
    </EmptyState>
  );
}

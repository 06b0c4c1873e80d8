"use client";

import { Badge, Button, Group } from "@mantine/core";
import { IconFolders, IconPlus, IconSparkles } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { CreateProjectModal } from "./create-project-modal";
import { useSampleProject } from "./use-sample-project";

type Listed = RouterOutputs["projects"]["list"][number];

const columns: TableColumn<Listed>[] = [
  {
    key: "name",
    title: "Name",
    cell: ({ name, isSample }) => (
      <Group gap={8} component="span">
        {name}
        {isSample && <Badge component="span">Sample</Badge>}
      </Group>
    ),
  },
  { key: "id", title: "Project ID", cell: ({ id }) => <CopyText value={id} label="project ID" /> },
  { key: "campaigns", title: "Campaigns", align: "right", width: 110, cell: ({ campaigns }) => campaigns },
  {
    key: "lastLaunchAt",
    title: "Last launch",
    wideOnly: true,
    width: 150,
    cell: ({ lastLaunchAt }) => <RelativeTime at={lastLaunchAt} none="Never" />,
  },
  {
    key: "createdAt",
    title: "Created",
    wideOnly: true,
    width: 150,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];

const view = { q: "", create: "" };

export function ProjectList({ mayCreate }: { mayCreate: boolean }) {
  const [{ q, create }, setView] = useUrlState(view);
  const list = useQuery(useTRPC().projects.list.queryOptions());
  const sample = useSampleProject();
  const rows = list.data?.filter(
    ({ name, id }) => name.toLowerCase().includes(q.toLowerCase()) || id.startsWith(q.toLowerCase()),
  );
  const createButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setView({ create: "1" })}>
      Create project
    </Button>
  );

  return (
    <>
      <PageHeader
        title="Projects"
        description="A project holds its own people, campaigns and settings: an app, a brand or a shop."
        actions={mayCreate && (list.data?.length ?? 0) > 0 ? createButton : null}
      />
      {(list.data?.length ?? 0) > 0 && (
        <SearchBox label="Find by name or ID" value={q} onChange={(words) => setView({ q: words })} mb="sm" />
      )}
      <DataTable
        label="Projects"
        columns={columns}
        query={{ ...list, data: list.data && rows && { rows, total: rows.length } }}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/projects/${id}`}
        filtered={q !== ""}
        empty={
          <EmptyState
            icon={IconFolders}
            title={mayCreate ? "Create your first project" : "You are in no project yet"}
            action={
              mayCreate && (
                <>
                  {createButton}
                  <Button
                    variant="default"
                    leftSection={<IconSparkles size={16} aria-hidden />}
                    loading={sample.isPending}
                    onClick={() => sample.open()}
                  >
                    Look around in a sample
                  </Button>
                </>
              )
            }
          >
            {mayCreate
              ? "Everything you send belongs to a project. The sample is a shop with 2,000 people, finished campaigns and a draft: nothing in it ever leaves this machine."
              : "Ask an owner or admin of this account to add you to a project."}
          </EmptyState>
        }
      />
      <CreateProjectModal opened={create === "1"} onClose={() => setView({ create: "" })} />
    </>
  );
}

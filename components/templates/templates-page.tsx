"use client";

import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { starter, starterName } from "@/domain/templates/starter";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { NewTemplate, useCreateTemplate } from "./new-template";
import { templatesAsked, templatesView } from "./templates-view";

type Row = RouterOutputs["templates"]["list"]["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "name", title: "Name", sortable: true, cell: ({ name }) => name },
  {
    key: "subject",
    title: "Subject",
    wideOnly: true,
    cell: ({ subject }) => (
      <Text c="dimmed" truncate maw={360}>
        {subject || "(none yet)"}
      </Text>
    ),
  },
  { key: "version", title: "Active version", align: "right", cell: ({ activeVersion }) => activeVersion },
  { key: "use", title: "Campaigns", align: "right", cell: ({ usedBy }) => usedBy },
  {
    key: "saved",
    title: "Changed",
    sortable: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
  },
];

export function TemplatesPage({ mayWrite }: { mayWrite: boolean }) {
  const [view, setView] = useUrlState(templatesView);
  const [creating, { open, close }] = useDisclosure(false);
  const query = useQuery({
    ...useTRPC().templates.list.queryOptions(templatesAsked(view)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Templates"
        description="Mails for every project of the account. A campaign sends the active version of one."
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
              New template
            </Button>
          )
        }
      />
      {(query.data?.all ?? 1) > 0 && (
        <Group mb="sm">
          <SearchBox label="Search by name or subject" value={view.q} onChange={(q) => setView({ q })} />
        </Group>
      )}
      <DataTable
        label="Templates"
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/templates/${id}`}
        sort={view.sort}
        onSort={(sort) => setView({ sort })}
        page={view.page}
        onPage={(page) => setView({ page })}
        filtered={view.q !== ""}
        empty={<NoTemplates onBlank={open} />}
      />
      <NewTemplate opened={creating} onClose={close} />
    </>
  );
}

function NoTemplates({ onBlank }: { onBlank: () => void }) {
  const create = useCreateTemplate();
  const begin = () =>
    create.mutate(
      { name: starterName, content: starter },
      { onError: ({ message }) => notifications.show({ color: "red", message }) },
    );
  return (
    <EmptyState
      icon={IconTemplate}
      title="Write your first mail"
      action={
        <>
          <Button loading={create.isPending} onClick={begin}>
            Start with a welcome mail
          </Button>
          <Button variant="default" onClick={onBlank}>
            New template
          </Button>
        </>
      }
    >
      A template is a mail with blanks that are filled in for each person, such as their first name. Write it
      once, see it as any of your people would, and send it with as many campaigns as you like.
    </EmptyState>
  );
}

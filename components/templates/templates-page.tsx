"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { starter, starterName } from "@/domain/templates/starter";
import { useTRPC } from "../trpc";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { useUrlState } from "../ui/use-url-state";
import { BulkBar } from "./list/bulk-bar";
import { ImportButton } from "./list/import-button";
import { ListTools } from "./list/list-tools";
import { nameColumn, otherColumns } from "./list/template-columns";
import { NewTemplate, useCreateTemplate } from "./new-template";
import { templatesAsked, templatesView } from "./templates-view";

const none: ReadonlySet<string> = new Set();

export function TemplatesPage({ mayWrite }: { mayWrite: boolean }) {
  const [view, setView] = useUrlState(templatesView);
  const [selected, setSelected] = useState<ReadonlySet<string>>(none);
  const [creating, { open, close }] = useDisclosure(false);
  const shown = view.columns.split(",");
  const asked = templatesAsked(view);
  const query = useQuery({
    ...useTRPC().templates.list.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Templates"
        description="Mails for every project of the account. A campaign sends the active version of one."
        actions={
          mayWrite && (
            <>
              <ImportButton />
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
                New template
              </Button>
            </>
          )
        }
      />
      {(query.data?.all ?? 1) > 0 && <ListTools view={view} onView={setView} />}
      {selected.size > 0 && <BulkBar ids={[...selected]} onDone={() => setSelected(none)} />}
      <DataTable
        label="Templates"
        columns={[nameColumn, ...otherColumns.filter(({ key }) => shown.includes(key))]}
        query={query}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/templates/${id}`}
        sort={view.sort}
        onSort={(sort) => setView({ sort })}
        page={view.page}
        pageSize={asked.pageSize}
        selection={
          mayWrite ? { selected, onSelect: setSelected, label: ({ name }) => `Select ${name}` } : undefined
        }
        onPage={(page) => setView({ page })}
        filtered={view.q !== "" || view.channel !== "" || view.tag !== ""}
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

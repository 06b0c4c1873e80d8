"use client";

import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconAddressBook, IconUpload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { channelWords } from "@/domain/messaging/channel-words";
import { newSegmentPath } from "../segments/segments-view";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import { ConsentDot } from "./consent-dot";
import { PeopleMenu } from "./people-menu";
import { peopleAsked, peopleView } from "./people-view";
import { personPath } from "./person-path";

type Page = RouterOutputs["people"]["list"];
type Row = Page["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "address", title: "Address", cell: ({ address, id }) => address || id },
  { key: "name", title: "Name", wideOnly: true, cell: ({ name }) => name ?? "–" },
  { key: "channel", title: "Channel", wideOnly: true, cell: ({ channel }) => channelWords[channel] },
  { key: "consent", title: "Can be written to", cell: (row) => <ConsentDot {...row} /> },
  { key: "city", title: "City", wideOnly: true, cell: ({ city }) => city ?? "–" },
  { key: "since", title: "Added", align: "right", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
];

interface Props {
  projectId: string;
  mayWrite: boolean;
}

export function PeoplePage({ projectId, mayWrite }: Props) {
  const trpc = useTRPC();
  const [view, setView] = useUrlState(peopleView);
  const query = useQuery({
    ...trpc.people.list.queryOptions(peopleAsked(projectId, view)),
    placeholderData: keepPreviousData,
  });
  const count = useQuery(trpc.people.count.queryOptions({ projectId }));
  const path = `/projects/${projectId}/people`;
  const importButton = mayWrite && (
    <Button component={Link} href={`${path}/import`} leftSection={<IconUpload size={16} aria-hidden />}>
      Import people
    </Button>
  );
  return (
    <>
      <PageHeader
        title="People"
        description={howMany(count.data)}
        actions={
          <>
            <PeopleMenu projectId={projectId} mayWrite={mayWrite} />
            {importButton}
          </>
        }
      />
      {count.data?.count !== 0 && (
        <Group mb="sm">
          <SearchBox
            label="Find by address, id or attribute"
            description="ada@, an id’s beginning, Lovelace, or plan: gold"
            value={view.q}
            onChange={(q) => setView({ q, after: "", before: "" })}
            w={{ base: "100%", xs: 340 }}
          />
        </Group>
      )}
      <DataTable
        label="People"
        columns={columns}
        query={{ ...query, data: query.data && { rows: query.data.rows, total: query.data.rows.length } }}
        rowKey={({ id }) => id}
        rowHref={({ id }) => personPath(projectId, id)}
        filtered={view.q !== "" || view.after !== "" || view.before !== ""}
        empty={<NoPeople action={importButton} />}
      />
      <Turn projectId={projectId} page={query.data} onTurn={setView} />
    </>
  );
}

function howMany(counted: RouterOutputs["people"]["count"] | undefined) {
  if (!counted || counted.count === 0) return undefined;
  return counted.isMore
    ? `More than ${grouped(counted.count)} in this project`
    : `${grouped(counted.count)} in this project, newest first`;
}

function Turn({
  projectId,
  page,
  onTurn,
}: {
  projectId: string;
  page: Page | undefined;
  onTurn: (to: { after: string; before: string }) => void;
}) {
  const { newer = null, older = null, more = false } = page ?? {};
  if (more)
    return (
      <Text c="dimmed" fz="sm" mt="sm">
        There are more matches. Type more of what you look for, or{" "}
        <Anchor component={Link} href={newSegmentPath(projectId)} inherit underline="always">
          build a segment of it
        </Anchor>
        .
      </Text>
    );
  if (!newer && !older) return null;
  return (
    <Group component="nav" aria-label="Pages" justify="flex-end" gap="xs" mt="sm">
      <Button variant="default" disabled={!newer} onClick={() => onTurn({ before: newer ?? "", after: "" })}>
        Newer
      </Button>
      <Button variant="default" disabled={!older} onClick={() => onTurn({ after: older ?? "", before: "" })}>
        Older
      </Button>
    </Group>
  );
}

function NoPeople({ action }: { action: React.ReactNode }) {
  return (
    <EmptyState icon={IconAddressBook} title="Nobody is here yet" action={action}>
      People are whom you write to: an address, and what you know of its owner. Bring them in as a CSV file
      from your shop, your CRM or a spreadsheet; you see what goes where before anything is saved.
    </EmptyState>
  );
}

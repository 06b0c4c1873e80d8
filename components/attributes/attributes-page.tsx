"use client";

import { Text } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";
import { useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { useUrlState } from "../ui/use-url-state";
import type { Attribute, Catalogue } from "./attribute";
import { AttributeActions } from "./attribute-actions";
import { AttributeStanding } from "./attribute-standing";
import { useFreshCounts } from "./use-fresh-counts";

const ownerWords: Record<AttributeOwner, string> = {
  user: "About the person",
  endpoint: "About the address",
  metric: "Number",
};

const columnsOf = (
  projectId: string,
  { changes }: Catalogue,
  mayWrite: boolean,
): TableColumn<Attribute>[] => [
  { key: "name", title: "Name", cell: ({ name }) => name },
  { key: "of", title: "What it is", wideOnly: true, cell: ({ of }) => ownerWords[of] },
  {
    key: "uses",
    title: "People",
    align: "right",
    cell: ({ uses }) => (uses === null ? "…" : grouped(uses)),
  },
  {
    key: "standing",
    title: "Standing",
    cell: (row) => <AttributeStanding attribute={row} changes={changes} />,
  },
  {
    key: "since",
    title: "First seen",
    wideOnly: true,
    align: "right",
    cell: ({ firstSeenAt }) => <RelativeTime at={firstSeenAt} />,
  },
  ...(mayWrite
    ? [
        {
          key: "actions",
          title: "Actions",
          align: "right" as const,
          cell: (row: Attribute) => <AttributeActions projectId={projectId} attribute={row} />,
        },
      ]
    : []),
];

const view = { q: "" };

interface Props {
  projectId: string;
  mayWrite: boolean;
}

/** The catalogue of all names: what is used how much, and how to clean up what was typed wrong. */
export function AttributesPage({ projectId, mayWrite }: Props) {
  const [{ q }, setView] = useUrlState(view);
  const query = useQuery({
    ...useTRPC().attributes.list.queryOptions({ projectId }),
    refetchInterval: ({ state }) => (state.data?.changes.length ? 1_000 : false),
  });
  const isCounting = useFreshCounts(projectId, mayWrite ? query.data?.names : undefined);
  const catalogue = query.data ?? { names: [], changes: [] };
  const rows = catalogue.names.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
  const isFirstCount = isCounting && catalogue.names.length === 0;
  return (
    <>
      <PageHeader
        title="Attributes"
        breadcrumbs={[{ label: "People", href: `/projects/${projectId}/people` }]}
        description="Every name under which something is known of your people, and how many of them have it."
      />
      {catalogue.names.length > 10 && (
        <SearchBox
          label="Find by name"
          value={q}
          onChange={(typed) => setView({ q: typed })}
          w={300}
          mb="sm"
        />
      )}
      <DataTable
        label="Attributes"
        columns={columnsOf(projectId, catalogue, mayWrite)}
        query={{ ...query, data: isFirstCount ? undefined : query.data && { rows, total: rows.length } }}
        rowKey={({ of, name }) => `${of} ${name}`}
        pageSize={1_000}
        filtered={q !== ""}
        empty={
          <EmptyState icon={IconTags} title="No attributes yet">
            Attributes are what you know of people beyond their address: a first name, a plan, the number of
            orders. They come with an import, by hand or from your apps.
          </EmptyState>
        }
      />
      {isCounting && (
        <Text fz="sm" c="dimmed" mt="xs">
          {isFirstCount ? "Counting what your people have …" : "Counting anew …"}
        </Text>
      )}
    </>
  );
}

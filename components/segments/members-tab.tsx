"use client";

import { Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { channelWords } from "@/domain/messaging/channel-words";
import { ConsentDot } from "../people/consent-dot";
import { personPath } from "../people/person-path";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, PAGE_SIZE, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { grouped } from "../ui/figures";
import type { Segment } from "./segment";

type Row = RouterOutputs["segments"]["members"]["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "address", title: "Address", cell: ({ address, id }) => address || id },
  { key: "name", title: "Name", wideOnly: true, cell: ({ name }) => name ?? "–" },
  { key: "channel", title: "Channel", wideOnly: true, cell: ({ channel }) => channelWords[channel] },
  { key: "consent", title: "Can be written to", cell: (row) => <ConsentDot {...row} /> },
  { key: "city", title: "City", wideOnly: true, cell: ({ city }) => city ?? "–" },
];

interface Props {
  segment: Segment;
  page: number;
  onPage: (page: number) => void;
}

/** Who is in the saved segment at this moment. */
export function MembersTab({ segment: { id, projectId, version, kind }, page, onPage }: Props) {
  const query = useQuery({
    ...useTRPC().segments.members.queryOptions({ projectId, id, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
  const { data } = query;
  return (
    <>
      {data && data.total > 0 && (
        <Text c="dimmed" mb="sm" fz="sm">
          {grouped(data.total)} {data.total === 1 ? "person is" : "people are"}{" "}
          {kind === "imported" ? "in it" : `in version ${version}`} now, newest first.
          {data.isCut &&
            ` The first ${grouped(data.shownUpTo)} can be paged through; export the segment for all.`}
        </Text>
      )}
      <DataTable
        label="People in the segment"
        columns={columns}
        query={{ ...query, data: data && { rows: data.rows, total: Math.min(data.total, data.shownUpTo) } }}
        rowKey={({ id: person }) => person}
        rowHref={({ id: person }) => personPath(projectId, person)}
        page={page}
        onPage={onPage}
        empty={
          <EmptyState icon={IconUsers} title="Nobody is in it now">
            {kind === "imported"
              ? "Those on its list were deleted, or have no address yet. Import more people into it."
              : "Look at “Some who nearly do” beside the criteria: each says which condition keeps them out."}
          </EmptyState>
        }
      />
    </>
  );
}

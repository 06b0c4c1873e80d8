"use client";

import { Code, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { grouped } from "../ui/figures";
import { useUrlState } from "../ui/use-url-state";

type Row = RouterOutputs["imports"]["failures"]["rows"][number];

const defaults = { page: 1 };
const PAGE_SIZE = 25;

const columns: TableColumn<Row>[] = [
  { key: "row", title: "Row", width: 80, cell: ({ row }) => grouped(row) },
  { key: "column", title: "Column", cell: ({ column }) => column || "The whole row" },
  {
    key: "value",
    title: "What stands there",
    wideOnly: true,
    cell: ({ value }) => (value ? <Code style={{ overflowWrap: "anywhere" }}>{value}</Code> : "–"),
  },
  {
    key: "reason",
    title: "What is wrong",
    cell: ({ reason, value }) => (
      <>
        <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
          {reason}
        </Text>
        {value && (
          <Code hiddenFrom="sm" style={{ overflowWrap: "anywhere" }}>
            {value}
          </Code>
        )}
      </>
    ),
  },
];

export function FailureTable({ projectId, id }: { projectId: string; id: string }) {
  const [view, setView] = useUrlState(defaults);
  const query = useQuery({
    ...useTRPC().imports.failures.queryOptions({ projectId, id, page: view.page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  return (
    <DataTable
      label="Rows that failed"
      columns={columns}
      query={query}
      rowKey={({ row, column }) => `${row} ${column}`}
      page={view.page}
      pageSize={PAGE_SIZE}
      onPage={(page) => setView({ page })}
    />
  );
}

"use client";

import { Box, Table } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./data-table.module.css";
import { DataTableBody, type Selection, type TableColumn } from "./data-table-body";
import { DataTableFoot } from "./data-table-foot";
import { DataTableHead } from "./data-table-head";
import { ErrorBox } from "./error-box";

export type { TableColumn } from "./data-table-body";

export const PAGE_SIZE = 25;

interface TableQuery<Row> {
  /** `isMore`: nobody counted on; there are more than `total`. */
  data: { rows: Row[]; total: number; isMore?: boolean } | undefined;
  error: { message: string } | null;
  /** The rows shown are those of the last question (placeholderData: keepPreviousData). */
  isPlaceholderData?: boolean;
  refetch: () => unknown;
}

interface Props<Row> {
  /** What the table holds, for screen readers: "Campaigns". */
  label: string;
  columns: TableColumn<Row>[];
  query: TableQuery<Row>;
  rowKey: (row: Row) => string;
  /** The page of a row. The first cell becomes its link and the whole row can be clicked. */
  rowHref?: (row: Row) => string;
  /** Boxes before the rows. */
  selection?: Selection<Row>;
  /** A column's key, with a minus in front for descending; only where `onSort` is given. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** From 1. Without `onPage` all rows are on one page. */
  page?: number;
  pageSize?: number;
  onPage?: (page: number) => void;
  /** An EmptyState: instead of the table when there are no rows and nothing is filtered. */
  empty?: ReactNode;
  /** Something is filtered or searched: no rows then means no match. */
  filtered?: boolean;
}

/** Every list of the console: paged and sorted by the server, with its loading, empty and error states. */
export function DataTable<Row>(props: Props<Row>) {
  const {
    label,
    columns,
    query,
    rowKey,
    rowHref,
    page = 1,
    pageSize = PAGE_SIZE,
    onPage,
    empty,
    filtered,
    selection,
  } = props;
  const { data } = query;
  if (!data && query.error) return <ErrorBox error={query.error} onRetry={() => void query.refetch()} />;
  if (data?.total === 0 && empty && !filtered) return empty;

  return (
    <Box className={classes.frame}>
      <Table.ScrollContainer
        minWidth={columns.filter(({ wideOnly }) => !wideOnly).length * 100}
        type="native"
      >
        <Table aria-label={label} aria-busy={!data}>
          <DataTableHead
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            all={selection && selectAll(selection, data?.rows.map(rowKey) ?? [])}
          />
          <DataTableBody
            columns={columns}
            rows={data?.rows}
            stale={query.isPlaceholderData ?? false}
            rowKey={rowKey}
            rowHref={rowHref}
            selection={selection}
            onLastPage={onPage && data?.total ? () => onPage(Math.ceil(data.total / pageSize)) : undefined}
          />
        </Table>
      </Table.ScrollContainer>
      {data && onPage && (
        <DataTableFoot
          total={data.total}
          isMore={data.isMore ?? false}
          shown={data.rows.length}
          page={page}
          pageSize={pageSize}
          onPage={onPage}
        />
      )}
    </Box>
  );
}

function selectAll<Row>({ selected, onSelect }: Selection<Row>, keys: string[]) {
  const [chosen, others] = [
    keys.filter((key) => selected.has(key)),
    keys.filter((key) => !selected.has(key)),
  ];
  const checked = keys.length > 0 && others.length === 0;
  return {
    checked,
    some: chosen.length > 0,
    onChange: () =>
      onSelect(new Set([...selected, ...keys].filter((key) => !(checked && keys.includes(key))))),
  };
}

"use client";

import { Button, Checkbox, Skeleton, Table, Text } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./data-table.module.css";

export interface TableColumn<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: "right";
  width?: number | string;
  /** Left out on a narrow screen. */
  wideOnly?: boolean;
}

/** Rows that something is to be done with together, by their keys. */
export interface Selection<Row> {
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** What a row's box is called: "Select Welcome mail". */
  label: (row: Row) => string;
}

interface Props<Row> {
  columns: TableColumn<Row>[];
  rows: Row[] | undefined;
  stale: boolean;
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string;
  selection?: Selection<Row>;
  /** Where there are rows, only not on this page: leads to the last that has some. */
  onLastPage?: () => void;
}

export function DataTableBody<Row>(props: Props<Row>) {
  const { columns, rows, stale, rowKey, rowHref, selection, onLastPage } = props;
  const width = columns.length + (selection ? 1 : 0);
  if (!rows) return <SkeletonRows columns={width} />;
  if (rows.length === 0)
    return <NoRows columns={width}>{onLastPage ? <PastTheEnd onLastPage={onLastPage} /> : noMatch}</NoRows>;
  return (
    <Table.Tbody className={stale ? classes.stale : undefined}>
      {rows.map((row) => (
        <Table.Tr key={rowKey(row)} className={classes.row} data-linked={rowHref ? true : undefined}>
          {selection && <SelectRow row={row} rowKey={rowKey(row)} selection={selection} />}
          {columns.map((column, position) => (
            <Table.Td key={column.key} ta={column.align} visibleFrom={column.wideOnly ? "sm" : undefined}>
              {position === 0 && rowHref ? (
                <Link href={rowHref(row)} className={classes.link} prefetch={false}>
                  {column.cell(row)}
                </Link>
              ) : (
                column.cell(row)
              )}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

function SelectRow<Row>({ row, rowKey, selection }: { row: Row; rowKey: string; selection: Selection<Row> }) {
  const { selected, onSelect, label } = selection;
  const toggle = () => {
    const next = new Set(selected);
    if (!next.delete(rowKey)) next.add(rowKey);
    onSelect(next);
  };
  return (
    <Table.Td w={40} style={{ position: "relative", zIndex: 1 }}>
      <Checkbox size="xs" aria-label={label(row)} checked={selected.has(rowKey)} onChange={toggle} />
    </Table.Td>
  );
}

const SKELETON_ROWS = ["a", "b", "c", "d", "e", "f"];

function SkeletonRows({ columns }: { columns: number }) {
  return (
    <Table.Tbody>
      {SKELETON_ROWS.map((row) => (
        <Table.Tr key={row}>
          <Table.Td colSpan={columns}>
            <Skeleton h={14} my={4} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

function NoRows({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Td colSpan={columns}>
          <Text component="div" c="dimmed" ta={{ base: "left", sm: "center" }} py="lg">
            {children}
          </Text>
        </Table.Td>
      </Table.Tr>
    </Table.Tbody>
  );
}

const noMatch = "Nothing matches. Change or clear the search and the filters.";

function PastTheEnd({ onLastPage }: { onLastPage: () => void }) {
  return (
    <>
      <Text mb="xs">The list has no page of this number.</Text>
      <Button size="xs" variant="default" onClick={onLastPage}>
        Go to the last page
      </Button>
    </>
  );
}

"use client";

import { Checkbox, Table, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import classes from "./data-table.module.css";
import type { TableColumn } from "./data-table-body";

interface Props<Row> {
  columns: TableColumn<Row>[];
  sort?: string;
  onSort?: (sort: string) => void;
  /** Selects all rows of the page, or none. */
  all?: { checked: boolean; some: boolean; onChange: () => void };
}

export function DataTableHead<Row>({ columns, sort = "", onSort, all }: Props<Row>) {
  return (
    <Table.Thead className={classes.head}>
      <Table.Tr>
        {all && (
          <Table.Th w={40}>
            <Checkbox
              size="xs"
              aria-label="Select all on this page"
              checked={all.checked}
              indeterminate={all.some && !all.checked}
              onChange={all.onChange}
            />
          </Table.Th>
        )}
        {columns.map((column) => (
          <Table.Th
            key={column.key}
            scope="col"
            w={column.width}
            ta={column.align}
            visibleFrom={column.wideOnly ? "sm" : undefined}
            aria-sort={column.sortable && onSort ? ariaSort(column.key, sort) : undefined}
          >
            {column.sortable && onSort ? (
              <SortButton title={column.title} field={column.key} sort={sort} onSort={onSort} />
            ) : (
              column.title
            )}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

const ariaSort = (field: string, sort: string) =>
  sort === field ? "ascending" : sort === `-${field}` ? "descending" : "none";

function SortButton({
  title,
  field,
  sort,
  onSort,
}: {
  title: string;
  field: string;
  sort: string;
  onSort: (sort: string) => void;
}) {
  const direction = ariaSort(field, sort);
  const Arrow = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[direction];
  return (
    <UnstyledButton
      className={classes.sort}
      data-active={direction !== "none" || undefined}
      onClick={() => onSort(direction === "ascending" ? `-${field}` : field)}
    >
      {title}
      <Arrow size={13} aria-hidden opacity={direction === "none" ? 0.5 : 1} />
    </UnstyledButton>
  );
}

"use client";

import { Group, Pagination } from "@mantine/core";
import classes from "./data-table.module.css";
import { grouped } from "./figures";

interface Props {
  total: number;
  shown: number;
  page: number;
  pageSize: number;
  onPage?: (page: number) => void;
}

const controlNames = { first: "First page", last: "Last page", next: "Next page", previous: "Previous page" };

export function DataTableFoot({ total, shown, page, pageSize, onPage }: Props) {
  const first = (page - 1) * pageSize + 1;
  const span =
    shown === total || shown === 0
      ? `${grouped(total)} in total`
      : `${grouped(first)}–${grouped(first + shown - 1)} of ${grouped(total)}`;
  const pages = Math.ceil(total / pageSize);
  return (
    <div className={classes.foot}>
      <span aria-live="polite">{total === 0 ? "None" : span}</span>
      {onPage && pages > 1 && (
        <Group component="nav" gap="xs" aria-label="Pages">
          <Pagination
            size="sm"
            total={pages}
            value={Math.min(page, pages)}
            onChange={onPage}
            getItemProps={(item) => ({ "aria-label": `Page ${item}` })}
            getControlProps={(control) => ({ "aria-label": controlNames[control] })}
          />
        </Group>
      )}
    </div>
  );
}

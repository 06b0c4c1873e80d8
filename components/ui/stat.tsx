"use client";

import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { grouped } from "./figures";
import classes from "./stat.module.css";

interface Props {
  label: ReactNode;
  /** Numbers are grouped by thousands; undefined draws a skeleton. */
  value: number | string | undefined;
  /** Small print below: a rate, a comparison, a unit. */
  note?: ReactNode;
}

export function Stat({ label, value, note }: Props) {
  const shown = typeof value === "number" ? grouped(value) : value;
  return (
    <div className={classes.stat}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{shown ?? <Skeleton h={22} w={72} my={4} />}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

/** Figures side by side; they wrap on a narrow screen. */
export function StatRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl className={classes.row} aria-label={label}>
      {children}
    </dl>
  );
}

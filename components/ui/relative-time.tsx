"use client";

import { Tooltip } from "@mantine/core";
import { relativeTime } from "./time-in-words";
import { useNow } from "./use-now";

const inUtc = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

interface Props {
  at: Date | null | undefined;
  /** Shown when there is no time. */
  none?: string;
}

/** "3 minutes ago", with the exact local time in a tooltip. */
export function RelativeTime({ at, none = "–" }: Props) {
  const now = useNow();
  if (!at) return <span>{none}</span>;
  const exact = now
    ? at.toLocaleString("en-US", { dateStyle: "medium", timeStyle: "long" })
    : `${inUtc.format(at)} UTC`;
  return (
    <Tooltip label={exact}>
      <time dateTime={at.toISOString()} style={{ whiteSpace: "nowrap" }}>
        {now ? relativeTime(at, now) : inUtc.format(at)}
      </time>
    </Tooltip>
  );
}

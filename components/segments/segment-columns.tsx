import { ActionIcon, Text, Tooltip } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../trpc";
import type { TableColumn } from "../ui/data-table";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { KindBadge } from "./kind-badge";

export type SegmentRow = RouterOutputs["segments"]["list"]["rows"][number];

export const segmentColumns: TableColumn<SegmentRow>[] = [
  { key: "name", title: "Name", sortable: true, cell: ({ name }) => name },
  {
    key: "description",
    title: "What for",
    wideOnly: true,
    cell: ({ description }) => (
      <Text fz="sm" c="dimmed" truncate maw={260}>
        {description || "–"}
      </Text>
    ),
  },
  { key: "kind", title: "Kind", wideOnly: true, cell: ({ kind }) => <KindBadge kind={kind} /> },
  {
    key: "size",
    title: "People",
    sortable: true,
    align: "right",
    cell: ({ lastCount, lastCountedAt }) =>
      lastCount === null || lastCountedAt === null ? (
        <Quiet>not counted</Quiet>
      ) : (
        <>
          {grouped(lastCount)}
          <br />
          <Quiet>
            <RelativeTime at={lastCountedAt} />
          </Quiet>
        </>
      ),
  },
  {
    key: "uses",
    title: "Used by",
    align: "right",
    wideOnly: true,
    cell: ({ uses }) => (uses === 0 ? <Quiet>nothing</Quiet> : uses),
  },
  {
    key: "changed",
    title: "Changed",
    sortable: true,
    align: "right",
    wideOnly: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
  },
];

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text component="span" c="dimmed" fz="xs" style={{ whiteSpace: "nowrap" }}>
      {children}
    </Text>
  );
}

/** SEG-17: the new campaign dialog, with the segment of the row chosen. */
export const campaignColumn = (onSegment: (row: SegmentRow) => void): TableColumn<SegmentRow> => ({
  key: "campaign",
  title: "Campaign",
  align: "right",
  width: 90,
  cell: (row) => (
    <Tooltip label="Create campaign from segment">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Create campaign from ${row.name}`}
        onClick={() => onSegment(row)}
      >
        <IconSend size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  ),
});

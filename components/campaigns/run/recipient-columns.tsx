"use client";

import { Text } from "@mantine/core";
import { messageStateWords } from "@/domain/delivery/state-words";
import type { RouterOutputs } from "../../trpc";
import type { TableColumn } from "../../ui/data-table";
import { RelativeTime } from "../../ui/relative-time";
import { StatusDot } from "../../ui/status-dot";
import { nameOf } from "../results/run-words";

type Row = RouterOutputs["campaigns"]["recipients"]["rows"][number];

/** Whose treatment it is, where there are several. */
export function recipientColumns(campaign: RouterOutputs["campaigns"]["get"]): TableColumn<Row>[] {
  if (campaign.treatments.length < 2) return columns;
  const [person, ...others] = columns;
  const treatment: TableColumn<Row> = {
    key: "treatment",
    title: "Treatment",
    wideOnly: true,
    cell: (row) => (row.reason === "holdout" ? "–" : nameOf(campaign, row.treatment)),
  };
  return person ? [person, treatment, ...others] : [treatment];
}

const columns: TableColumn<Row>[] = [
  { key: "address", title: "Person", cell: ({ address, recipientId }) => address || recipientId },
  {
    key: "state",
    title: "State",
    cell: ({ state }) => (
      <StatusDot tone={messageStateWords[state].tone}>{messageStateWords[state].word}</StatusDot>
    ),
  },
  {
    key: "why",
    title: "Why, and what came back",
    cell: (row) => (
      <Text fz="sm" c="dimmed" miw={260} style={{ overflowWrap: "anywhere" }}>
        {row.state === "accepted" && !row.reason ? cameBack(row) : row.why}
      </Text>
    ),
  },
  { key: "when", title: "Changed", align: "right", cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
];

function cameBack({ openedAt, clickedAt, unsubscribedAt, bouncedAt }: Row): string {
  const things = [
    bouncedAt && "bounced",
    openedAt && "opened",
    clickedAt && "clicked",
    unsubscribedAt && "unsubscribed",
  ].filter(Boolean);
  const text = things.join(", ");
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : "–";
}

"use client";

import { Anchor, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { reasonSentence } from "@/domain/delivery/skip-reasons";
import { messageStateWords } from "@/domain/delivery/state-words";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";

type Row = RouterOutputs["people"]["messages"]["rows"][number];

const columnsOf = (projectId: string): TableColumn<Row>[] => [
  {
    key: "campaign",
    title: "Campaign",
    cell: ({ campaignId, campaignName, isDeleted }) =>
      campaignId ? (
        <Anchor component={Link} href={`/projects/${projectId}/campaigns/${campaignId}`}>
          {campaignName}
        </Anchor>
      ) : (
        nameless(isDeleted)
      ),
  },
  {
    key: "state",
    title: "What became of it",
    cell: (row) => (
      <>
        <StatusDot tone={messageStateWords[row.state].tone}>{messageStateWords[row.state].word}</StatusDot>
        <Text fz="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {inWords(row)}
        </Text>
      </>
    ),
  },
  { key: "when", title: "When", align: "right", cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
];

const nameless = (isDeleted: boolean) => (isDeleted ? "A campaign that was deleted" : "A message by itself");

/** Why it is where it is, or what came back of it. */
function inWords({ state, reason, detail, ...back }: Row): string {
  const came = [
    back.bouncedAt && "bounced",
    back.openedAt && "opened",
    back.clickedAt && "clicked",
    back.unsubscribedAt && "unsubscribed",
  ].filter(Boolean);
  if (state === "accepted" && came.length > 0)
    return `They ${came.join(", ")}.`.replace("They bounced", "It bounced");
  const sentence = reason ? reasonSentence(reason) : messageStateWords[state].meaning;
  return detail ? `${sentence} ${detail}` : sentence;
}

export function PersonMessages({ projectId, id }: { projectId: string; id: string }) {
  const query = useQuery(useTRPC().people.messages.queryOptions({ projectId, id }));
  const { rows, more = false } = query.data ?? {};
  return (
    <>
      <DataTable
        label="Messages"
        columns={columnsOf(projectId)}
        query={{ ...query, data: rows && { rows, total: rows.length } }}
        rowKey={({ occasionId }) => occasionId}
        empty={
          <EmptyState icon={IconMail} title="No message yet">
            What is planned for this person is listed here, also a message that was skipped, with the reason.
          </EmptyState>
        }
      />
      {more && (
        <Text c="dimmed" fz="sm" mt="sm">
          These are the latest {rows?.length}. Older ones stand among the recipients of their campaigns.
        </Text>
      )}
    </>
  );
}

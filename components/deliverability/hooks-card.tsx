"use client";

import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { DataTable, type TableColumn } from "../ui/data-table";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";
import { AddHookDialog } from "./add-hook-dialog";
import type { Hook } from "./deliverability";
import { RemoveHook } from "./remove-hook";

const asTable = (rows: Hook[]) => ({ rows, total: rows.length });

/** Where mail providers tell of bounces and complaints. */
export function HooksCard({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().feedback.hooks.queryOptions({ projectId }, { select: asTable }));
  const [isOpen, dialog] = useDisclosure(false);
  const actions: TableColumn<Hook> = {
    key: "actions",
    title: "Actions",
    align: "right",
    cell: (hook) => <RemoveHook projectId={projectId} hook={hook} />,
  };
  return (
    <SettingsCard
      title="Where bounces are told"
      description="What a mail server refuses at once is known already. What comes back later, and complaints, your mail provider tells at one of these addresses."
    >
      <DataTable
        label="Addresses for bounces and complaints"
        columns={[...columns, actions]}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <Text fz="sm" c="dimmed">
            None yet. Without one, later bounces and complaints go unnoticed, and these addresses are mailed
            again.
          </Text>
        }
      />
      <Button
        mt="md"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={dialog.open}
      >
        Add an address
      </Button>
      <AddHookDialog projectId={projectId} opened={isOpen} onClose={dialog.close} />
    </SettingsCard>
  );
}

const columns: TableColumn<Hook>[] = [
  {
    key: "name",
    title: "Name",
    cell: ({ name, kind, topicArn }) => (
      <>
        <Text fz="sm" fw={500}>
          {name}
        </Text>
        <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {kind === "ses" ? `Amazon SES, ${topicArn}` : "Signed calls"}
        </Text>
      </>
    ),
  },
  {
    key: "url",
    title: "Address",
    cell: ({ name, url }) => <CopyText value={url} label={`address of ${name}`} />,
  },
  { key: "heard", title: "Last call", wideOnly: true, cell: (hook) => <Heard hook={hook} /> },
  { key: "taken", title: "News", align: "right", wideOnly: true, cell: ({ taken }) => grouped(taken) },
];

function Heard({ hook: { kind, confirmedAt, heardAt } }: { hook: Hook }) {
  if (heardAt) return <RelativeTime at={heardAt} />;
  if (kind === "ses" && !confirmedAt) return <StatusDot tone="warning">Not subscribed yet</StatusDot>;
  return <>Never</>;
}

"use client";

import { Button, Group, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { DataTable, type TableColumn } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";
import { CreateKeyDialog } from "./create-key-dialog";
import type { Key } from "./key";
import { RevokeKeyDialog } from "./revoke-key-dialog";
import { RotateKeyDialog } from "./rotate-key-dialog";

interface Props {
  projectId: string | null;
  title: string;
  hint: string;
}

const asTable = (rows: Key[]) => ({ rows, total: rows.length });

export function KeySection({ projectId, title, hint }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.keys.list.queryOptions({ projectId }, { select: asTable }));
  const [creating, create] = useDisclosure(false);
  const [leaving, setLeaving] = useState<Key | null>(null);
  const [turning, setTurning] = useState<Key | null>(null);
  const button = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={create.open}
    >
      Create a key
    </Button>
  );
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2}>{title}</Title>
          <Text fz="sm" c="dimmed">
            {hint}
          </Text>
        </div>
        {(projectId === null || (query.data?.total ?? 0) > 0) && button}
      </Group>
      <DataTable
        label={title}
        columns={columnsOf({ onRevoke: setLeaving, onRotate: setTurning })}
        query={query}
        rowKey={({ id }) => id}
        empty={
          projectId === null ? (
            <Text c="dimmed">There are none.</Text>
          ) : (
            <EmptyState icon={IconKey} title="No keys yet" action={button}>
              Create one for the first program that calls the API. Its secret is shown once.
            </EmptyState>
          )
        }
      />
      <CreateKeyDialog projectId={projectId} opened={creating} onClose={create.close} />
      <RotateKeyDialog projectId={projectId} turning={turning} onClose={() => setTurning(null)} />
      <RevokeKeyDialog projectId={projectId} leaving={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

interface Actions {
  onRevoke: (key: Key) => void;
  onRotate: (key: Key) => void;
}

const columnsOf = ({ onRevoke, onRotate }: Actions): TableColumn<Key>[] => [
  {
    key: "name",
    title: "For",
    cell: ({ name, reach, ratePerSecond }) => (
      <>
        <Text fz="sm" fw={500}>
          {name}
        </Text>
        <Text fz="xs" c="dimmed">
          {reach === "publishable" && "Publishable, "}
          {ratePerSecond.toLocaleString("en")} calls/s
        </Text>
      </>
    ),
  },
  { key: "id", title: "Key ID", cell: ({ id }) => <CopyText value={id} label="key ID" /> },
  {
    key: "state",
    title: "State",
    cell: ({ revokedAt }) =>
      revokedAt ? <StatusDot tone="neutral">Revoked</StatusDot> : <StatusDot tone="good">In use</StatusDot>,
  },
  {
    key: "used",
    title: "Last used",
    wideOnly: true,
    cell: ({ lastUsedAt, createdAt, createdBy }) => (
      <>
        <RelativeTime at={lastUsedAt} none="Never" />
        <Text fz="xs" c="dimmed">
          Made <RelativeTime at={createdAt} /> {createdBy && `by ${createdBy}`}
        </Text>
      </>
    ),
  },
  {
    key: "revoke",
    title: "Actions",
    align: "right",
    cell: (key) =>
      !key.revokedAt && (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Rotate ${key.name}`}
            onClick={() => onRotate(key)}
          >
            Rotate
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Revoke ${key.name}`}
            onClick={() => onRevoke(key)}
          >
            Revoke
          </Button>
        </Group>
      ),
  },
];

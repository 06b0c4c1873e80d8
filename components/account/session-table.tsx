"use client";

import { Button, Group, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { placeOf } from "@/domain/access/place";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";

type Session = RouterOutputs["account"]["sessions"][number];

const asTable = (rows: Session[]) => ({ rows, total: rows.length });

export function SessionTable() {
  const trpc = useTRPC();
  const query = useQuery(trpc.account.sessions.queryOptions(undefined, { select: asTable }));
  const end = useEndSessions();
  const columns: TableColumn<Session>[] = [
    {
      key: "device",
      title: "Device",
      cell: ({ device, isThisOne }) => (
        <Group gap="sm">
          <Text fz="sm" fw={500}>
            {device}
          </Text>
          {isThisOne && <StatusDot tone="good">This one</StatusDot>}
        </Group>
      ),
    },
    { key: "ip", title: "Address", cell: ({ ip }) => placeOf(ip) },
    {
      key: "seen",
      title: "Last seen",
      cell: ({ lastSeenAt, isThisOne }) => (isThisOne ? "now" : <RelativeTime at={lastSeenAt} />),
    },
    {
      key: "since",
      title: "Signed in",
      wideOnly: true,
      cell: ({ signedInAt }) => <RelativeTime at={signedInAt} />,
    },
    {
      key: "end",
      title: "Actions",
      align: "right",
      cell: ({ id, device, isThisOne }) =>
        !isThisOne && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`End the session of ${device}`}
            loading={end.isPending && end.variables.id === id}
            onClick={() => end.mutate({ id })}
          >
            End
          </Button>
        ),
    },
  ];
  const others = (query.data?.total ?? 0) > 1;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Title order={2}>Where you are signed in</Title>
        {others && (
          <Button size="xs" variant="default" onClick={() => end.mutate({ id: null })}>
            End all others
          </Button>
        )}
      </Group>
      <DataTable label="Sessions" columns={columns} query={query} rowKey={({ id }) => id} />
    </>
  );
}

function useEndSessions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.account.endSessions.mutationOptions({
      onError: ({ message }) => notifications.show({ color: "red", message }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
    }),
  );
}

"use client";

import { Button, Group, Paper, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../trpc";

interface Props {
  ids: string[];
  onDone: () => void;
}

/** TPL-17: what can be done with several templates at once. */
export function BulkBar({ ids, onDone }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const what = ids.length === 1 ? "1 template" : `${ids.length} templates`;
  const settle = (message: string) => ({
    onSuccess: async () => {
      await queries.invalidateQueries(trpc.templates.pathFilter());
      notifications.show({ message });
      onDone();
    },
    onError: (error: { message: string }) => notifications.show({ color: "red", message: error.message }),
  });
  const remove = useMutation(trpc.templates.deleteMany.mutationOptions(settle(`${what} deleted`)));
  const duplicate = useMutation({
    mutationFn: async () => {
      for (const id of ids) await client.templates.duplicate.mutate({ id });
    },
    ...settle(`${what} duplicated`),
  });
  const askToDelete = () =>
    modals.openConfirmModal({
      title: `Delete ${what}?`,
      children: (
        <Text>
          All their versions go with them. Where a campaign that is still to be sent uses one of them, nothing
          is deleted and you are told which.
        </Text>
      ),
      labels: { confirm: `Delete ${what}`, cancel: "Keep them" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate({ ids }),
    });
  return (
    <Paper withBorder p="xs" mb="sm" role="region" aria-label="Selected templates">
      <Group gap="xs">
        <Text fz="sm" style={{ flex: 1 }}>
          {what} selected
        </Text>
        <Button size="xs" variant="default" loading={duplicate.isPending} onClick={() => duplicate.mutate()}>
          Duplicate
        </Button>
        <Button size="xs" color="red" variant="light" loading={remove.isPending} onClick={askToDelete}>
          Delete
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          Clear
        </Button>
      </Group>
    </Paper>
  );
}

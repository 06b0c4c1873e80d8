"use client";

import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";

export function ClearOutbox() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const clear = useMutation(
    trpc.outbox.clear.mutationOptions({
      onSuccess: async ({ removed }) => {
        notifications.show({
          message: `The Outbox is empty: ${removed.toLocaleString("en-US")} messages are gone`,
        });
        await queries.invalidateQueries({ queryKey: trpc.outbox.pathKey() });
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      title: "Empty the Outbox?",
      children: (
        <Text fz="sm">
          The messages of every project in it are gone for good. Campaigns keep their numbers, and links in
          the messages go on working.
        </Text>
      ),
      labels: { confirm: "Empty the Outbox", cancel: "Cancel" },
      confirmProps: { color: "red" },
      onConfirm: () => clear.mutate(),
    });
  return (
    <Button variant="default" onClick={ask} loading={clear.isPending}>
      Empty the Outbox
    </Button>
  );
}

"use client";

import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../trpc";
import { DialogFooter } from "../../../ui/dialog-footer";
import { people } from "../../../ui/figures";

interface Props {
  campaign: { projectId: string; id: string };
  treatments: { nth: number; name: string }[];
  /** `waitsFor`: why nothing can be sent to them yet. */
  standing: { people: number; waitsFor: string | null };
}

/** Asks which treatment has won, and says how many people get it before it goes. */
export function SendWinner({ campaign, treatments, standing }: Props) {
  const [opened, setOpened] = useState(false);
  const { people: count, waitsFor } = standing;
  return (
    <Group mt="sm" gap="sm">
      <Button variant="default" disabled={waitsFor !== null} onClick={() => setOpened(true)}>
        Send the winner to the rest…
      </Button>
      {waitsFor && (
        <Text fz="sm" c="dimmed">
          {waitsFor}.
        </Text>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title="Send the winner to the rest">
        <Choice campaign={campaign} treatments={treatments} count={count} onDone={() => setOpened(false)} />
      </Modal>
    </Group>
  );
}

interface ChoiceProps extends Pick<Props, "campaign" | "treatments"> {
  count: number;
  onDone: () => void;
}

function Choice({ campaign, treatments, count, onDone }: ChoiceProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const send = useSend(onDone);
  return (
    <Stack>
      <Radio.Group label="Which treatment has won" value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={6}>
          {treatments.map(({ nth, name }) => (
            <Radio key={nth} value={String(nth)} label={name} />
          ))}
        </Stack>
      </Radio.Group>
      <Text fz="sm">
        Exactly what that treatment got in the test goes to {people(count)} who have waited. Nobody who had a
        mail of this campaign gets another. It cannot be sent a second time.
      </Text>
      <DialogFooter onCancel={onDone}>
        <Button
          disabled={chosen === null}
          loading={send.isPending}
          onClick={() => send.mutate({ ...campaign, treatment: Number(chosen) })}
        >
          Send to {people(count)}
        </Button>
      </DialogFooter>
    </Stack>
  );
}

function useSend(onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.campaigns.sendToRest.mutationOptions({
      onSuccess: () => notifications.show({ message: "The winner goes to the rest" }),
      onError: ({ message }) => notifications.show({ color: "red", message }),
      onSettled: () => {
        onDone();
        return queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
    }),
  );
}

"use client";

import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ConfirmByName } from "../ui/confirm-by-name";
import { type Sender, stateWords } from "./sender";

interface Props {
  projectId: string;
  sender: Sender;
}

/** EML-3 */
export function SenderActions({ projectId, sender }: Props) {
  const { kind, name, state } = sender;
  const [isLeaving, leaving] = useDisclosure(false);
  return (
    <Group gap="xs" wrap="nowrap">
      {kind === "domain" && <CheckNow sender={sender} />}
      {kind === "address" && state !== "verified" && <SendAgain projectId={projectId} sender={sender} />}
      <Button size="compact-xs" variant="default" aria-label={`Delete ${name}`} onClick={leaving.open}>
        Delete
      </Button>
      <RemoveDialog sender={sender} opened={isLeaving} onClose={leaving.close} />
    </Group>
  );
}

function CheckNow({ sender: { id, name } }: { sender: Sender }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const check = useMutation(
    trpc.identities.check.mutationOptions({
      onSuccess: async ({ state }) => {
        await queries.invalidateQueries(trpc.identities.pathFilter());
        notifications.show({ message: `${name}: ${stateWords[state].word.toLowerCase()}` });
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={check.isPending}
      aria-label={`Check ${name} now`}
      onClick={() => check.mutate({ id })}
    >
      Check now
    </Button>
  );
}

function SendAgain({ projectId, sender: { id, name } }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const send = useMutation(
    trpc.identities.sendLink.mutationOptions({
      onSuccess: async ({ problem }) => {
        await queries.invalidateQueries(trpc.identities.pathFilter());
        notifications.show(
          problem ? { color: "red", message: problem } : { message: `A new link is on its way to ${name}` },
        );
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={send.isPending}
      aria-label={`Send ${name} another link`}
      onClick={() => send.mutate({ projectId, id })}
    >
      Send again
    </Button>
  );
}

function RemoveDialog({
  sender: { id, name, kind },
  opened,
  onClose,
}: {
  sender: Sender;
  opened: boolean;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.identities.remove.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.identities.pathFilter());
        notifications.show({ message: `${name} is deleted` });
        onClose();
      },
    }),
  );
  return (
    <ConfirmByName
      opened={opened}
      onClose={onClose}
      title="Delete this sender"
      name={name}
      confirmLabel="Delete"
      onConfirm={() => remove.mutate({ id })}
      pending={remove.isPending}
      error={remove.error}
    >
      {kind === "domain"
        ? "Its key goes with it: mail of the domain is not signed any more, in no project. Added again, it gets another key, and its DKIM record has to be changed."
        : "No project may count on this address any more."}
    </ConfirmByName>
  );
}

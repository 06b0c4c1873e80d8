"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ConfirmByName } from "../ui/confirm-by-name";
import type { Hook } from "./deliverability";

export function RemoveHook({ projectId, hook: { id, name } }: { projectId: string; hook: Hook }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useMutation(
    trpc.feedback.removeHook.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.feedback.hooks.queryKey() });
        close();
      },
    }),
  );
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={`Delete ${name}`} onClick={open}>
        Delete
      </Button>
      <ConfirmByName
        opened={opened}
        onClose={close}
        title="Delete this address"
        name={name}
        confirmLabel="Delete"
        onConfirm={() => remove.mutate({ projectId, id })}
        pending={remove.isPending}
        error={remove.error}
      >
        Nobody listens there any more: bounces and complaints that are told at it go unnoticed.
      </ConfirmByName>
    </>
  );
}

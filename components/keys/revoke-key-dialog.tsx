"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ConfirmByName } from "../ui/confirm-by-name";
import type { Key } from "./key";

interface Props {
  projectId: string | null;
  leaving: Key | null;
  onClose: () => void;
}

export function RevokeKeyDialog({ projectId, leaving, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const revoke = useMutation(
    trpc.keys.revoke.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.keys.list.queryKey() }),
    }),
  );
  const close = () => {
    revoke.reset();
    onClose();
  };
  return (
    <ConfirmByName
      opened={leaving !== null}
      onClose={close}
      title="Revoke this key"
      name={leaving?.name ?? ""}
      confirmLabel="Revoke"
      onConfirm={() => leaving && revoke.mutate({ projectId, id: leaving.id })}
      pending={revoke.isPending}
      error={revoke.error}
    >
      From this moment every call that is signed with it is refused. That cannot be undone; a program gets a
      new key instead.
    </ConfirmByName>
  );
}

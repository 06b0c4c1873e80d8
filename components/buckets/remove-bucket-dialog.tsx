"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ConfirmByName } from "../ui/confirm-by-name";
import type { Bucket } from "./bucket";

interface Props {
  projectId: string;
  leaving: Bucket | null;
  onClose: () => void;
}

export function RemoveBucketDialog({ projectId, leaving, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.buckets.remove.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries(trpc.buckets.pathFilter()),
    }),
  );
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmByName
      opened={leaving !== null}
      onClose={close}
      title="Remove this bucket"
      name={leaving?.name ?? ""}
      confirmLabel="Remove"
      onConfirm={() => leaving && remove.mutate({ projectId, id: leaving.id })}
      pending={remove.isPending}
      error={remove.error}
    >
      Waymark forgets the bucket and its key. The files in it stay where they are, and so do the people who
      came from them.
    </ConfirmByName>
  );
}

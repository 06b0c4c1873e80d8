"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { type RouterInputs, type RouterOutputs, useTRPC } from "../../trpc";

type Campaign = RouterOutputs["campaigns"]["get"];
export type Changes = Omit<RouterInputs["campaigns"]["update"], "projectId" | "id">;

/** Collects changes and saves them when the hand rests; `flush` saves at once and waits for it. */
export function useAutosave({ id, projectId }: Campaign) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const pending = useRef<Changes>({});
  const update = useMutation(
    trpc.campaigns.update.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(
          trpc.campaigns.get.queryKey({ projectId, id }),
          (old) => old && { ...old, ...saved },
        );
        return Promise.all([
          queries.invalidateQueries(trpc.campaigns.review.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.list.pathFilter()),
        ]);
      },
    }),
  );
  const flush = async () => {
    const changes = pending.current;
    pending.current = {};
    if (Object.keys(changes).length > 0) await update.mutateAsync({ projectId, id, ...changes });
  };
  const later = useDebouncedCallback(() => void flush().catch(() => undefined), {
    delay: 500,
    flushOnUnmount: true,
  }); // the mutation keeps its own error, which the form shows
  const save = (changes: Changes) => {
    pending.current = { ...pending.current, ...changes };
    later();
  };
  return { save, flush, update };
}

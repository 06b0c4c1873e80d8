"use client";

import { useDebouncedCallback, useWindowEvent } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterInputs, type RouterOutputs, useTRPC } from "../../trpc";
import { makeSaveQueue } from "./save-queue";

type Campaign = RouterOutputs["campaigns"]["get"];
export type Changes = Omit<RouterInputs["campaigns"]["update"], "projectId" | "id">;
export type Autosave = ReturnType<typeof useAutosave>;

const HAND_RESTS_MS = 500;

/** Saves changes when the hand rests. Until they are, the page may not be closed unasked; what failed is sent with the next save. */
export function useAutosave({ id, projectId }: Campaign) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState<(keyof Changes)[]>([]);
  const { mutateAsync, error } = useMutation(
    trpc.campaigns.update.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(
          trpc.campaigns.get.queryKey({ projectId, id }),
          (old) => old && { ...old, ...saved },
        );
        void queries.invalidateQueries(trpc.campaigns.list.pathFilter());
        return queries.invalidateQueries(trpc.campaigns.review.pathFilter());
      },
    }),
  );
  const [queue] = useState(() =>
    makeSaveQueue<Changes>((changes) => mutateAsync({ projectId, id, ...changes }), setUnsaved),
  );
  const saveNow = () => void queue.flush().catch(() => undefined); // the mutation keeps its error, which the form shows
  const later = useDebouncedCallback(saveNow, { delay: HAND_RESTS_MS, flushOnUnmount: true });
  const save = (changes: Changes) => {
    queue.add(changes);
    later();
  };
  useWindowEvent("beforeunload", (event) => {
    if (unsaved.length > 0) event.preventDefault();
  });
  return { save, saveNow, unsaved, error: unsaved.length > 0 ? error : null };
}

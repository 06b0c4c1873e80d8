"use client";

import { useDebouncedCallback, useWindowEvent } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc";
import type { Campaign, Changes } from "./draft";
import { makeSaveQueue } from "./save-queue";

export type Autosave = ReturnType<typeof useAutosave>;

/** A draft saves itself; what was launched becomes another version, and that is somebody's decision. */
export type SaveWhen = "the hand rests" | "asked";

const HAND_RESTS_MS = 500;

/** Until changes are saved, the page may not be closed unasked; what failed is sent with the next save. */
export function useAutosave({ id, projectId }: Campaign, when: SaveWhen) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState<(keyof Changes)[]>([]);
  const { mutateAsync, error, isPending } = useMutation(
    trpc.campaigns.update.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(
          trpc.campaigns.get.queryKey({ projectId, id }),
          (old) => old && { ...old, ...saved },
        );
        void queries.invalidateQueries(trpc.campaigns.list.pathFilter());
        void queries.invalidateQueries(trpc.forecasts.pathFilter());
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
    if (when === "the hand rests") later();
  };
  useWindowEvent("beforeunload", (event) => {
    if (unsaved.length > 0) event.preventDefault();
  });
  return { save, saveNow, unsaved, isPending, error: unsaved.length > 0 ? error : null };
}

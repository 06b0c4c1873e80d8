"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { completeOf } from "@/domain/segments/complete";
import type { Criteria } from "@/domain/segments/criteria";
import { useTRPC, useTRPCClient } from "../../trpc";
import { useBuilder } from "./builder-context";

const REST_MS = 350;

/**
 * What is true of criteria while they are written, a moment after the last keystroke. Each answer belongs to its own
 * question, so that a slow old one never stands where a newer one should; until that is there, the last is shown.
 */
export function useMeasured(criteria: Criteria) {
  const { projectId, segmentId: id, version } = useBuilder();
  const { segments } = useTRPCClient();
  const forgetSizes = useForgetSizes();
  const complete = useMemo(() => completeOf(criteria), [criteria]);
  const [settled] = useDebouncedValue(complete, REST_MS);
  const input = { projectId, criteria: settled };
  const kept = { placeholderData: keepPreviousData, staleTime: 15_000, gcTime: 60_000, retry: 1 };
  const key = (what: string) => ["segment", what, projectId, settled];
  const count = useQuery({
    ...kept,
    queryKey: [...key("count"), id, version], // asked of a segment as it is saved, the answer is remembered as its size
    queryFn: async ({ signal }) => {
      const counted = await segments.count.mutate({ ...input, id }, { signal });
      if (id) await forgetSizes();
      return counted;
    },
  });
  const reach = useQuery({
    ...kept,
    queryKey: key("reach"),
    queryFn: ({ signal }) => segments.reach.mutate(input, { signal }),
  });
  const sample = useQuery({
    ...kept,
    queryKey: key("sample"),
    queryFn: ({ signal }) => segments.sample.mutate(input, { signal }),
  });
  return { settled, count, reach, sample, isBehind: settled !== complete };
}

/** Lists of segments name their sizes; they are asked for again when they are looked at. */
function useForgetSizes() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ ...trpc.segments.list.pathFilter(), refetchType: "none" });
}

export type Measured = ReturnType<typeof useMeasured>;

"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { completeOf } from "@/domain/segments/complete";
import type { Criteria } from "@/domain/segments/criteria";
import { useTRPCClient } from "../../trpc";
import { useBuilder } from "./builder-context";

const REST_MS = 350;

/**
 * What is true of criteria while they are written, a moment after the last keystroke. Each answer belongs to its own
 * question, so that a slow old one never stands where a newer one should; until that is there, the last is shown.
 */
export function useMeasured(criteria: Criteria) {
  const { projectId, segmentId: id } = useBuilder();
  const { segments } = useTRPCClient();
  const complete = useMemo(() => completeOf(criteria), [criteria]);
  const [settled] = useDebouncedValue(complete, REST_MS);
  const input = { projectId, criteria: settled };
  const kept = { placeholderData: keepPreviousData, staleTime: 15_000, gcTime: 60_000, retry: 1 };
  const key = (what: string) => ["segment", what, projectId, settled];
  const count = useQuery({
    ...kept,
    queryKey: key("count"),
    queryFn: () => segments.count.mutate({ ...input, id }),
  });
  const reach = useQuery({ ...kept, queryKey: key("reach"), queryFn: () => segments.reach.mutate(input) });
  const sample = useQuery({ ...kept, queryKey: key("sample"), queryFn: () => segments.sample.mutate(input) });
  return { complete: settled, count, reach, sample, isBehind: settled !== complete };
}

export type Measured = ReturnType<typeof useMeasured>;

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "../trpc";
import type { Attribute } from "./attribute";

const FRESH_MS = 10 * 60_000;

const isOld = ({ countedAt }: Attribute) => !countedAt || Date.now() - countedAt.getTime() > FRESH_MS;

/** Has the counts made anew, once, when they are older than ten minutes. True while that goes on. */
export function useFreshCounts(projectId: string, names: Attribute[] | undefined): boolean {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asked = useRef(false);
  const { mutate, isPending } = useMutation(
    trpc.attributes.count.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.attributes.list.pathFilter()),
    }),
  );
  const isStale = names && (names.length === 0 || names.some(isOld));
  useEffect(() => {
    if (!isStale || asked.current) return;
    asked.current = true;
    mutate({ projectId });
  }, [isStale, mutate, projectId]);
  return isPending;
}

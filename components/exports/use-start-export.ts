import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc";
import { exportsPath } from "./exports-view";

export type StartExport = ReturnType<typeof useStartExport>;

/** Starts an export and goes where it can be followed. */
export function useStartExport(projectId: string, onStarted: () => void) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  return useMutation(
    trpc.exports.start.mutationOptions({
      onSuccess: async () => {
        onStarted();
        router.push(exportsPath(projectId));
        await queries.invalidateQueries(trpc.exports.pathFilter());
      },
    }),
  );
}

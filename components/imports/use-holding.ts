import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";

/** Pauses an import, and lets it go on. */
export function useHolding() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = {
    onError: ({ message }: { message: string }) => notifications.show({ color: "red", message }),
    onSuccess: () => queries.invalidateQueries(trpc.imports.pathFilter()),
  };
  const pause = useMutation(trpc.imports.pause.mutationOptions(options));
  const resume = useMutation(trpc.imports.resume.mutationOptions(options));
  return { pause, resume };
}

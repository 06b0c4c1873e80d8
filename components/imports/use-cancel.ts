import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";

export function useCancel(onDone?: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.imports.cancel.mutationOptions({
      onError: ({ message }) => notifications.show({ color: "red", message }),
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.imports.pathFilter());
        onDone?.();
      },
    }),
  );
}

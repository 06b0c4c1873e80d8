"use client";

import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc";

/** Makes the sample project, or finds it, and goes there. */
export function useSampleProject() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const create = useMutation(
    trpc.projects.createSample.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: trpc.projects.list.queryKey() });
        router.push(`/projects/${id}`);
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return { open: () => create.mutate(), isPending: create.isPending || create.isSuccess };
}

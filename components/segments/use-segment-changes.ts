"use client";

import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc";
import { segmentPath } from "./segments-view";

const failed = ({ message }: { message: string }) => notifications.show({ color: "red", message });

/** Everything that can be done to segments; lists and pages that show them ask again. A new one is opened, unless it is wanted elsewhere. */
export function useSegmentChanges(projectId: string, onCreated?: (made: { id: string }) => Promise<void>) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.segments.pathFilter());
  /** Without asking for what is gone: its page is about to be left. */
  const forget = () => queries.invalidateQueries({ ...trpc.segments.pathFilter(), refetchType: "none" });
  const refreshOnConflict = ({ data }: { data?: { code?: string } | null }) =>
    data?.code === "CONFLICT" ? refresh() : undefined;
  const open = async ({ id }: { id: string }) => {
    await refresh();
    router.push(segmentPath(projectId, id));
  };
  return {
    create: useMutation(trpc.segments.create.mutationOptions({ onSuccess: onCreated ?? open })),
    save: useMutation(trpc.segments.save.mutationOptions({ onSuccess: refresh, onError: refreshOnConflict })),
    rename: useMutation(trpc.segments.rename.mutationOptions({ onSuccess: refresh })),
    restore: useMutation(trpc.segments.restore.mutationOptions({ onSuccess: refresh, onError: failed })),
    copy: useMutation(
      trpc.segments.copy.mutationOptions({
        onSuccess: async (made) => {
          await refresh();
          router.push(segmentPath(made.projectId, made.id));
          notifications.show({ message: `“${made.name}” is made` });
        },
      }),
    ),
    importFile: useMutation(trpc.segments.importFile.mutationOptions({ onSuccess: open })),
    remove: useMutation(
      trpc.segments.delete.mutationOptions({ onSuccess: forget, onError: refreshOnConflict }),
    ),
  };
}

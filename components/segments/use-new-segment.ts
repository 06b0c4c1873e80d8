"use client";

import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc";
import { audienceStepPath, segmentPath } from "./segments-view";
import { useSegmentChanges } from "./use-segment-changes";

/** Creates a segment, and goes back to the campaign it was made for, which then is for it; without one, to the segment. */
export function useNewSegment(projectId: string, campaignId: string) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const campaign = useMutation(trpc.campaigns.update.mutationOptions());
  const choose = async (id: string, segmentId: string) => {
    await queries.invalidateQueries(trpc.segments.pathFilter());
    campaign.mutate(
      { projectId, id, audience: { kind: "segment", segmentId } },
      {
        onSuccess: async (saved) => {
          // its form begins with what is known, before anything is asked again
          queries.setQueryData(
            trpc.campaigns.get.queryKey({ projectId, id }),
            (old) => old && { ...old, ...saved },
          );
          await queries.invalidateQueries(trpc.campaigns.pathFilter());
          router.push(audienceStepPath(projectId, id));
        },
        onError: ({ message }) => {
          const title = "The segment is made, but the campaign is not for it";
          notifications.show({ color: "red", autoClose: false, title, message });
          router.push(segmentPath(projectId, segmentId));
        },
      },
    );
  };
  const { create } = useSegmentChanges(
    projectId,
    campaignId === "" ? undefined : ({ id }) => choose(campaignId, id),
  );
  return { create, isPending: create.isPending || campaign.isPending };
}

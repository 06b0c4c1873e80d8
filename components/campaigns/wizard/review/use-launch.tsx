"use client";

import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc";
import { Consequence } from "./consequence";

type Review = RouterOutputs["campaigns"]["review"];

/** Reviews once more, asks with what that found, and launches exactly that: the server refuses what changed meanwhile. */
export function useLaunch({ id, projectId, name }: RouterOutputs["campaigns"]["get"]) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries(trpc.campaigns.pathFilter()),
      queries.invalidateQueries(trpc.templates.get.pathFilter()),
    ]);
  const refused = ({ message }: { message: string }) =>
    notifications.show({ color: "red", title: "Not launched", message });
  const launch = useMutation(
    trpc.campaigns.launch.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: "green", message: `“${name}” is launched` });
        return refresh();
      },
      onError: (error) => {
        refused(error);
        return refresh();
      },
    }),
  );
  const confirm = (review: Review) =>
    modals.openConfirmModal({
      title: `Launch “${name}”?`,
      children: <Consequence review={review} />,
      labels: { confirm: "Launch now", cancel: "Not yet" },
      onConfirm: () => launch.mutate({ projectId, id, reviewed: review.reviewed ?? undefined }),
    });
  const ask = useMutation({
    mutationFn: () =>
      queries.fetchQuery({ ...trpc.campaigns.review.queryOptions({ projectId, id }), staleTime: 0 }),
    onSuccess: (review) => {
      if (review.mayLaunch) confirm(review);
      else refused({ message: "Something stands in the way now: see the review." });
    },
    onError: refused,
  });
  return { ask: () => ask.mutate(), pending: ask.isPending || launch.isPending };
}

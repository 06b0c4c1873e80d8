"use client";

import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CampaignStatus, statusAfter } from "@/domain/campaigns/status";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { people } from "../../ui/figures";

interface Props {
  campaign: RouterOutputs["campaigns"]["get"];
  status: CampaignStatus;
  waiting: number;
}

/** Pause, resume and stop, each where the campaign can make that move. */
export function RunActions({ campaign, status, waiting }: Props) {
  const ids = { projectId: campaign.projectId, id: campaign.id };
  const { pause, resume, stop } = useSteering();
  const askToStop = () =>
    modals.openConfirmModal({
      title: `Stop “${campaign.name}”?`,
      children: (
        <Text>
          <strong>{people(waiting)}</strong> will not get it. What has been handed over cannot be called back,
          and a stopped campaign cannot be resumed.
        </Text>
      ),
      labels: { confirm: "Stop for good", cancel: "Let it go on" },
      confirmProps: { color: "red" },
      onConfirm: () => stop.mutate(ids),
    });
  return (
    <>
      {statusAfter("pause", status) && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate(ids)}
        >
          Pause
        </Button>
      )}
      {statusAfter("resume", status) && (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate(ids)}
        >
          Resume
        </Button>
      )}
      {statusAfter("cancel", status) && (
        <Button
          variant="default"
          c="var(--mantine-color-error)"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          loading={stop.isPending}
          onClick={askToStop}
        >
          Stop
        </Button>
      )}
    </>
  );
}

function useSteering() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.campaigns.pathFilter());
  const settled = (message: string) => {
    notifications.show({ id: message, message }); // said once, however often it was clicked
    return refresh();
  };
  const onError = ({ message }: { message: string }) => {
    notifications.show({ color: "red", message });
    return refresh();
  };
  const pause = useMutation(
    trpc.campaigns.pause.mutationOptions({
      onSuccess: () => settled("Paused: nothing more is handed over until you resume it"),
      onError,
    }),
  );
  const resume = useMutation(
    trpc.campaigns.resume.mutationOptions({ onSuccess: () => settled("It goes on where it was"), onError }),
  );
  const stop = useMutation(
    trpc.campaigns.stop.mutationOptions({
      onSuccess: ({ spared }) => settled(`Stopped: ${people(spared)} spared`),
      onError,
    }),
  );
  return { pause, resume, stop };
}

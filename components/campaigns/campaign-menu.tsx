"use client";

import { ActionIcon, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconCopy, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type RouterOutputs, useTRPC } from "../trpc";
import { changePath, mayChange } from "./may-change";

interface Props {
  campaign: Pick<RouterOutputs["campaigns"]["get"], "id" | "projectId" | "name" | "status" | "nextRunAt">;
  /** What is under way must be stopped first. */
  mayDelete: boolean;
}

/** Change what is not sent yet, duplicate and delete. */
export function CampaignMenu({ campaign, mayDelete }: Props) {
  const { duplicate, remove } = useCampaignCopies(campaign);
  const ids = { projectId: campaign.projectId, id: campaign.id };
  const askToDelete = () =>
    modals.openConfirmModal({
      title: `Delete “${campaign.name}”?`,
      children: (
        <Text>
          Its settings and counts go. What its people received stays in their history. This cannot be undone.
        </Text>
      ),
      labels: { confirm: "Delete campaign", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate(ids),
    });
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" variant="default" aria-label="More actions">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayChange(campaign) && (
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            component={Link}
            href={changePath(campaign)}
          >
            Change
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate.mutate(ids)}>
          Duplicate
        </Menu.Item>
        {mayDelete && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={askToDelete}>
            Delete
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function useCampaignCopies({ projectId, name }: Props["campaign"]) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.campaigns.list.pathFilter());
  const onError = ({ message }: { message: string }) => notifications.show({ color: "red", message });
  const duplicate = useMutation(
    trpc.campaigns.duplicate.mutationOptions({
      onSuccess: async (copy) => {
        router.push(`/projects/${projectId}/campaigns/${copy.id}`);
        notifications.show({ message: `“${copy.name}” is a draft` });
        await refresh();
      },
      onError,
    }),
  );
  const remove = useMutation(
    trpc.campaigns.delete.mutationOptions({
      onSuccess: async () => {
        router.push(`/projects/${projectId}/campaigns`);
        notifications.show({ message: `“${name}” is deleted` });
        await refresh();
      },
      onError,
    }),
  );
  return { duplicate, remove };
}

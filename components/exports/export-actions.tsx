"use client";

import { ActionIcon, Anchor, Button, Group, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconDots } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isOver } from "@/domain/exports/status";
import { type RouterOutputs, useTRPC } from "../trpc";
import { exportFilePath } from "./exports-view";

interface Props {
  projectId: string;
  job: RouterOutputs["exports"]["list"]["rows"][number];
}

/** Download what is ready, stop what is being written, delete what is over. */
export function ExportActions({ projectId, job: { id, fileName, status } }: Props) {
  const { cancel, remove } = useExportChanges();
  const ids = { projectId, id };
  if (!isOver(status))
    return (
      <Button
        size="compact-sm"
        variant="default"
        loading={cancel.isPending}
        aria-label={`Cancel ${fileName}`}
        onClick={() => cancel.mutate(ids)}
      >
        Cancel
      </Button>
    );
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      {status === "completed" && (
        <Anchor href={exportFilePath(projectId, id, false)} download aria-label={`Download ${fileName}`}>
          Download
        </Anchor>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More for ${fileName}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {status === "completed" && (
            <Menu.Item component="a" href={exportFilePath(projectId, id, true)} download>
              Download packed (gzip)
            </Menu.Item>
          )}
          <Menu.Item color="red" onClick={() => askToDelete(fileName, () => remove.mutate(ids))}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function askToDelete(fileName: string, onConfirm: () => void) {
  modals.openConfirmModal({
    title: `Delete “${fileName}”?`,
    children: <Text>The file goes. What lies in a bucket already stays there.</Text>,
    labels: { confirm: "Delete export", cancel: "Keep it" },
    confirmProps: { color: "red" },
    onConfirm,
  });
}

function useExportChanges() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = {
    onError: ({ message }: { message: string }) => notifications.show({ color: "red", message }),
    onSuccess: () => queries.invalidateQueries(trpc.exports.pathFilter()),
  };
  return {
    cancel: useMutation(trpc.exports.cancel.mutationOptions(options)),
    remove: useMutation(trpc.exports.delete.mutationOptions(options)),
  };
}

"use client";

import { ActionIcon, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconDots } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isOver } from "@/domain/bucket-imports/status";
import { useTRPC } from "../trpc";
import { type BucketImport, placeOfImport } from "./bucket-import";

export function BucketImportActions({ projectId, row }: { projectId: string; row: BucketImport }) {
  const { id, status, schedule } = row;
  const { pause, resume, remove } = useChanges();
  const ids = { projectId, id };
  const askToDelete = () =>
    modals.openConfirmModal({
      title: schedule ? "Delete this schedule?" : "Delete this import?",
      children: (
        <Text>
          No more files are fetched. What was imported stays; which files those were is forgotten, so a new
          import of this folder reads them again.
        </Text>
      ),
      labels: { confirm: "Delete", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate(ids),
    });
  const isHeld = status === "paused";
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More for ${placeOfImport(row)}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schedule && (status === "waiting" || isHeld) && (
          <Menu.Item onClick={() => resume.mutate({ ...ids, now: true })}>Run it now</Menu.Item>
        )}
        {isHeld && <Menu.Item onClick={() => resume.mutate(ids)}>Go on</Menu.Item>}
        {!isHeld && !isOver(status) && <Menu.Item onClick={() => pause.mutate(ids)}>Pause</Menu.Item>}
        <Menu.Item color="red" onClick={askToDelete}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useChanges() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = {
    onError: ({ message }: { message: string }) => notifications.show({ color: "red", message }),
    onSuccess: () => queries.invalidateQueries(trpc.bucketImports.pathFilter()),
  };
  return {
    pause: useMutation(trpc.bucketImports.pause.mutationOptions(options)),
    resume: useMutation(trpc.bucketImports.resume.mutationOptions(options)),
    remove: useMutation(trpc.bucketImports.delete.mutationOptions(options)),
  };
}

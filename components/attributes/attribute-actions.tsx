"use client";

import { ActionIcon, Menu, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconBan, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import type { Attribute } from "./attribute";
import { RenameDialog } from "./rename-dialog";

interface Props {
  projectId: string;
  attribute: Attribute;
}

/** Rename, block and delete one name. */
export function AttributeActions({ projectId, attribute: { of, name, isBlocked } }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const { block, remove } = useAttributeChanges();
  const askToDelete = () =>
    modals.openConfirmModal({
      title: `Delete “${name}”?`,
      children: (
        <Text>
          It is taken away from everybody who has it. Templates and segments that use it find it empty. This
          cannot be undone.
        </Text>
      ),
      labels: { confirm: "Delete attribute", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate({ projectId, of, name }),
    });
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setRenaming(true)}>
            Rename
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBan size={16} aria-hidden />}
            onClick={() => block.mutate({ projectId, of, name, isBlocked: !isBlocked })}
          >
            {isBlocked ? "Take in again" : "Block: refuse it when it comes"}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={askToDelete}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog
        projectId={projectId}
        of={of}
        name={name}
        opened={isRenaming}
        onClose={() => setRenaming(false)}
      />
    </>
  );
}

function useAttributeChanges() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = {
    onError: ({ message }: { message: string }) => notifications.show({ color: "red", message }),
    onSuccess: () => queries.invalidateQueries(trpc.attributes.pathFilter()),
  };
  return {
    block: useMutation(trpc.attributes.block.mutationOptions(options)),
    remove: useMutation(trpc.attributes.delete.mutationOptions(options)),
  };
}

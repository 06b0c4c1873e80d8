"use client";

import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors, fieldErrors } from "../ui/server-errors";

interface Props {
  projectId: string;
  of: AttributeOwner;
  name: string;
  opened: boolean;
  onClose: () => void;
}

export function RenameDialog({ name, opened, onClose, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Rename “${name}”`}>
      <RenameForm name={name} onClose={onClose} {...rest} />
    </Modal>
  );
}

function RenameForm({ projectId, of, name, onClose }: Omit<Props, "opened">) {
  const form = useForm({ initialValues: { newName: name } });
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rename = useMutation(
    trpc.attributes.rename.mutationOptions({
      onError: (error) => applyServerErrors(form, error, ["newName"]),
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.attributes.pathFilter());
        onClose();
      },
    }),
  );
  const placed = rename.error && Object.keys(fieldErrors(rename.error)).length > 0;
  return (
    <form onSubmit={form.onSubmit(({ newName }) => rename.mutate({ projectId, of, name, newName }))}>
      <Stack>
        {rename.error && !placed && <ErrorBox error={rename.error} />}
        <TextInput label="New name" data-autofocus {...form.getInputProps("newName")} />
        <Text fz="sm" c="dimmed">
          Everybody's values move to the new name, in the background. Who has that name already keeps what
          stands there. Templates, segments and imports that say “{name}” must be changed by you.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={rename.isPending}>
            Rename
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

"use client";

import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";

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
  const [refusal, setRefusal] = useState<string | null>(null);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rename = useMutation(
    trpc.attributes.rename.mutationOptions({
      onMutate: () => setRefusal(null),
      onError: (error) => setRefusal(applyServerErrors(form, error)),
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.attributes.pathFilter());
        onClose();
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ newName }) => rename.mutate({ projectId, of, name, newName }))}>
      <Stack>
        {refusal && <ErrorBox title="It was not renamed" error={{ message: refusal }} />}
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

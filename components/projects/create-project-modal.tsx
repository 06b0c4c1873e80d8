"use client";

import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { ProjectName } from "@/domain/projects/name";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function CreateProjectModal({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Create project">
      <CreateProjectForm onClose={onClose} />
    </Modal>
  );
}

const NewProject = z.object({ name: ProjectName });

function CreateProjectForm({ onClose }: Pick<Props, "onClose">) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: "" },
    validate: schemaResolver(NewProject, { sync: true }),
  });
  const create = useMutation(
    trpc.projects.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: trpc.projects.list.queryKey() });
        router.push(`/projects/${id}`);
      },
      onError: (error) => setRefusal(applyServerErrors(form, error)),
    }),
  );

  return (
    <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
      <Stack>
        {refusal && <ErrorBox title="The project was not created" error={{ message: refusal }} />}
        <TextInput
          data-autofocus
          label="Name"
          description="Letters, digits, spaces and , . @ _ = + - ', at most 64 characters. You can rename it later."
          placeholder="Acme Shop"
          autoComplete="off"
          {...form.getInputProps("name")}
        />
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={create.isPending || create.isSuccess}>
            Create project
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

"use client";

import { TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { ProjectName } from "@/domain/projects/name";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { SaveFoot } from "./save-foot";
import { SettingsCard } from "./settings-card";
import type { SettingsFormProps } from "./settings-project";

const Name = z.object({ name: ProjectName });

export function RenameForm({ project, mayChange }: SettingsFormProps) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { name: project.name },
    validate: schemaResolver(Name, { sync: true }),
  });
  const { refusal, options } = useFormSave(form, "The project is renamed", trpc.projects.pathKey());
  const rename = useMutation(trpc.projects.rename.mutationOptions(options));
  const submit = form.onSubmit(({ name }) => rename.mutate({ projectId: project.id, name }));
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Name"
        description="People see it in the console; nobody who gets a message does."
        foot={
          <SaveFoot
            note="At most 64 characters."
            dirty={form.isDirty()}
            pending={rename.isPending}
            mayChange={mayChange}
          />
        }
      >
        {refusal && <ErrorBox title="The name was not saved" error={{ message: refusal }} />}
        <TextInput
          aria-label="Project name"
          readOnly={!mayChange}
          autoComplete="off"
          maw={420}
          {...form.getInputProps("name")}
        />
      </SettingsCard>
    </form>
  );
}

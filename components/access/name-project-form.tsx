"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { z } from "zod";
import { ProjectName } from "@/domain/projects/name";

interface Props {
  name: string;
  onDone: (name: string) => void;
}

export function NameProjectForm({ name, onDone }: Props) {
  const form = useForm({
    initialValues: { name },
    validate: schemaResolver(z.object({ name: ProjectName }), { sync: true }),
  });
  return (
    <form onSubmit={form.onSubmit((values) => onDone(values.name.trim()))} noValidate>
      <Stack>
        <TextInput
          label="Project name"
          description="A project holds its own people, campaigns and settings: an app, a brand or a shop. You can rename it later."
          placeholder="Acme Shop"
          autoComplete="off"
          autoFocus
          {...form.getInputProps("name")}
        />
        <Button type="submit">Go on</Button>
      </Stack>
    </form>
  );
}

"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { MemberName } from "@/domain/access/person";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";

const Named = z.object({ name: MemberName });

export function NameForm({ name }: { name: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm({ initialValues: { name }, validate: schemaResolver(Named, { sync: true }) });
  const { refusal, options } = useFormSave(form, "Your name is saved", trpc.team.pathKey());
  const rename = useMutation(trpc.account.rename.mutationOptions(options));
  const inTheFrame = { onSuccess: () => router.refresh() };
  return (
    <form onSubmit={form.onSubmit((values) => rename.mutate(values, inTheFrame))} noValidate>
      <Stack>
        {refusal && <ErrorBox title="Your name was not saved" error={{ message: refusal }} />}
        <TextInput
          label="Name"
          description="Shown to your team and in the audit log."
          autoComplete="name"
          {...form.getInputProps("name")}
        />
        <Group>
          <Button type="submit" loading={rename.isPending} disabled={!form.isDirty()}>
            Save name
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

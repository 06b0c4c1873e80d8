"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { MemberName } from "@/domain/access/person";
import { useTRPC } from "../trpc";
import { applyServerErrors } from "../ui/server-errors";

const Named = z.object({ name: MemberName });

export function NameForm({ name }: { name: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm({ initialValues: { name }, validate: schemaResolver(Named, { sync: true }) });
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: "Your name is saved" });
        form.resetDirty();
        router.refresh(); // the frame shows it too
      },
      onError: (error) => {
        const message = applyServerErrors(form, error, ["name"]);
        if (message) notifications.show({ color: "red", message });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => rename.mutate(values))} noValidate>
      <Stack>
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

"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { Password } from "@/domain/access/password";
import { MemberEmail, MemberName } from "@/domain/access/person";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";
import { NewPasswordField } from "./password-field";
import { signIn } from "./sign-in-call";

const Owner = z.object({ name: MemberName, email: MemberEmail, password: Password });

export function CreateOwnerForm({ onDone }: { onDone: () => void }) {
  const trpc = useTRPC();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: "", email: "", password: "" },
    validate: schemaResolver(Owner, { sync: true }),
  });
  const create = useMutation(
    trpc.setup.createOwner.mutationOptions({
      onSuccess: async (_owner, { email, password }) => {
        const refused = await signIn({ email, password });
        if (refused) setRefusal(refused);
        else onDone();
      },
      onError: (error) => setRefusal(applyServerErrors(form, error, ["name", "email", "password"])),
    }),
  );
  const submit = form.onSubmit((values) => {
    setRefusal(null);
    create.mutate({ ...values, email: values.email.trim() });
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        <TextInput label="Your name" autoComplete="name" autoFocus {...form.getInputProps("name")} />
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps("email")} />
        <NewPasswordField label="Password" {...form.getInputProps("password")} />
        <Button type="submit" loading={create.isPending} mt="xs">
          Create your account
        </Button>
      </Stack>
    </form>
  );
}

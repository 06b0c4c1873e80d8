"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { Password } from "@/domain/access/password";
import { MemberName } from "@/domain/access/person";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";
import { NewPasswordField } from "./password-field";
import { signIn } from "./sign-in-call";

interface Props {
  token: string;
  email: string;
  /** A newcomer is asked their name; a member comes for a new password. */
  memberName: string | null;
}

const Acceptance = z.object({ name: MemberName, password: Password });

export function AcceptForm({ token, email, memberName }: Props) {
  const trpc = useTRPC();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: memberName ?? "", password: "" },
    validate: schemaResolver(Acceptance, { sync: true }),
  });
  const accept = useMutation(
    trpc.team.acceptInvitation.mutationOptions({
      onSuccess: async (_done, { password }) => {
        const refused = await signIn({ email, password });
        window.location.assign(refused ? "/sign-in" : "/");
      },
      onError: (error) => setRefusal(applyServerErrors(form, error, ["name", "password"])),
    }),
  );
  const submit = form.onSubmit(({ name, password }) => {
    setRefusal(null);
    accept.mutate({ token, password, ...(memberName === null && { name }) });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        <TextInput label="E-mail" value={email} readOnly autoComplete="username" />
        {memberName === null && (
          <TextInput label="Your name" autoComplete="name" autoFocus {...form.getInputProps("name")} />
        )}
        <NewPasswordField label="Password" {...form.getInputProps("password")} />
        <Button type="submit" loading={accept.isPending || accept.isSuccess} mt="xs">
          {memberName === null ? "Join" : "Set the password"}
        </Button>
      </Stack>
    </form>
  );
}

"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { type Credentials, signIn } from "./sign-in-call";

const isAddress = (email: string) => (/^\S+@\S+$/.test(email.trim()) ? null : "Give your e-mail address");
const isGiven = (password: string) => (password ? null : "Give your password");

export function SignInForm({ next }: { next: string }) {
  const [pending, setPending] = useState(false);
  const form = useForm<Credentials>({
    initialValues: { email: "", password: "" },
    validate: { email: isAddress, password: isGiven },
  });

  const submit = form.onSubmit(async ({ email, password }) => {
    setPending(true);
    const refusal = await signIn({ email: email.trim(), password });
    if (!refusal) return window.location.assign(next);
    setPending(false);
    form.setFieldError("password", refusal);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          autoFocus
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={pending} fullWidth mt="xs">
          Sign in
        </Button>
      </Stack>
    </form>
  );
}

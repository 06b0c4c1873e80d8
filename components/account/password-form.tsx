"use client";

import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { Password } from "@/domain/access/password";
import { NewPasswordField } from "../access/password-field";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";
import { useLeaveGuard } from "../ui/use-leave-guard";

const Change = z.object({ present: z.string().min(1, "Give your present password"), next: Password });

const saidAfter = (ended: number) =>
  ended === 0
    ? "Your password is changed"
    : `Your password is changed. ${ended === 1 ? "One other session has" : `${ended} other sessions have`} ended.`;

export function PasswordForm() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { present: "", next: "" },
    validate: schemaResolver(Change, { sync: true }),
  });
  useLeaveGuard(form.isDirty(), "Your password is not changed yet.");
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: async ({ sessionsEnded }) => {
        form.reset();
        notifications.show({ message: saidAfter(sessionsEnded) });
        await queries.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() });
      },
      onError: (error) => setRefusal(applyServerErrors(form, error, ["present", "next"])),
    }),
  );
  const submit = form.onSubmit((values) => {
    setRefusal(null);
    change.mutate(values);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
          {...form.getInputProps("present")}
        />
        <NewPasswordField label="New password" {...form.getInputProps("next")} />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

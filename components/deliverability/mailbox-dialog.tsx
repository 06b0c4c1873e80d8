"use client";

import { Button, Grid, Modal, NumberInput, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { MailboxSettings } from "@/domain/feedback/mailbox";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";

interface Props {
  projectId: string;
  kept: MailboxSettings | null;
  opened: boolean;
  onClose: () => void;
}

interface Values extends MailboxSettings {
  password: string;
}

const fresh: MailboxSettings = {
  host: "",
  port: 993,
  encrypted: true,
  checkCertificate: true,
  user: "",
  folder: "INBOX",
};

export function MailboxDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="The mailbox that bounces come to" size="lg">
      <MailboxForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function MailboxForm({ projectId, kept, onClose }: Omit<Props, "opened">) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({ initialValues: { ...(kept ?? fresh), password: "" }, validate: faultsOf });
  const save = useMutation(
    trpc.feedback.saveMailbox.mutationOptions({
      onMutate: () => setRefusal(null),
      onSuccess: async () => {
        notifications.show({ message: "The mailbox is read from now on" });
        await queries.invalidateQueries({ queryKey: trpc.feedback.mailbox.queryKey() });
        onClose();
      },
      onError: (error) => setRefusal(applyServerErrors(form, error, Object.keys(form.getValues()))),
    }),
  );
  const submit = form.onSubmit(({ password, ...settings }) =>
    save.mutate({ projectId, settings, ...(password !== "" && { password }) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {refusal && <ErrorBox title="The mailbox cannot be read this way" error={{ message: refusal }} />}
        <MailboxFields form={form} isKept={kept !== null} />
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={save.isPending}>
            Test and save
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

function MailboxFields({ form, isKept }: { form: UseFormReturnType<Values>; isKept: boolean }) {
  return (
    <>
      <Grid gap="sm">
        <Grid.Col span={{ base: 12, xs: 8 }}>
          <TextInput
            label="Server"
            placeholder="imap.example.com"
            data-autofocus
            {...form.getInputProps("host")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, xs: 4 }}>
          <NumberInput label="Port" min={1} max={65_535} hideControls {...form.getInputProps("port")} />
        </Grid.Col>
      </Grid>
      <Switch
        label="Encrypted from the start"
        description="Off: encrypted by STARTTLS where the server offers it."
        {...form.getInputProps("encrypted", { type: "checkbox" })}
      />
      <Switch
        label="Check the server's certificate"
        {...form.getInputProps("checkCertificate", { type: "checkbox" })}
      />
      <TextInput label="User" autoComplete="off" {...form.getInputProps("user")} />
      <PasswordInput
        label="Password"
        autoComplete="new-password"
        placeholder={isKept ? "A password is kept" : ""}
        description={
          isKept ? "It is never shown again. Type to replace it." : "Kept sealed, and never shown again."
        }
        {...form.getInputProps("password")}
      />
      <TextInput label="Folder" {...form.getInputProps("folder")} />
    </>
  );
}

function faultsOf(values: Values): Record<string, string> {
  const issues = MailboxSettings.safeParse(values).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

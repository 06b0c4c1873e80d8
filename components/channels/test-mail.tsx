"use client";

import { Alert, Button, Group, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { SettingsCard } from "../settings/settings-card";
import { type RouterOutputs, useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";

type Answer = RouterOutputs["channels"]["sendTestEmail"];

export function TestMail({ projectId }: { projectId: string }) {
  const form = useForm({ initialValues: { to: "" } });
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = useMutation(
    useTRPC().channels.sendTestEmail.mutationOptions({
      onMutate: () => setRefusal(null),
      onError: (error) => setRefusal(applyServerErrors(form, error)),
    }),
  );
  return (
    <SettingsCard title="Send a test" description="One short mail, now, by the settings that are saved.">
      <form onSubmit={form.onSubmit(({ to }) => send.mutate({ projectId, to }))} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            aria-label="Address"
            type="email"
            placeholder="you@example.com"
            w={{ base: "100%", xs: 320 }}
            {...form.getInputProps("to")}
          />
          <Button type="submit" variant="default" loading={send.isPending}>
            Send a test
          </Button>
        </Group>
      </form>
      <div style={{ marginTop: 16 }} aria-live="polite">
        {refusal && <ErrorBox title="No test was sent" error={{ message: refusal }} />}
        {send.data && <Answered answer={send.data} />}
      </div>
    </SettingsCard>
  );
}

const titles = {
  refused: "The server refuses it, for good",
  unavailable: "The server did not take it this time",
  unknown: "Nobody knows: the mail went out, and no answer came back",
};

function Answered({ answer }: { answer: Answer }) {
  if (answer.kind !== "sent")
    return <ErrorBox title={titles[answer.kind]} error={{ message: answer.detail }} />;
  return (
    <Alert color="teal" role="status" icon={<IconCircleCheck aria-hidden />} title="The test is sent">
      The answer was: {answer.ref}
    </Alert>
  );
}

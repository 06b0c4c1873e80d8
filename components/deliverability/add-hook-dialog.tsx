"use client";

import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { HookKind } from "@/domain/feedback/hook-kinds";
import { type RouterOutputs, useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { OnceDialog } from "../ui/once-dialog";
import { applyServerErrors } from "../ui/server-errors";

interface Props {
  projectId: string;
  opened: boolean;
  onClose: () => void;
}

type Made = RouterOutputs["feedback"]["addHook"];

const kinds: { value: HookKind; label: string }[] = [
  { value: "ses", label: "Amazon SES, by SNS" },
  { value: "signed", label: "Another one, by signed calls" },
];

export function AddHookDialog({ opened, onClose, projectId }: Props) {
  const { making, refusal, form } = useNewHook();
  return (
    <OnceDialog
      opened={opened}
      onClose={onClose}
      title="Add an address for bounces"
      size="lg"
      making={making}
      shown={(made) => <ShownOnce made={made} onClose={onClose} />}
    >
      <form onSubmit={form.onSubmit((values) => making.mutate({ projectId, ...inputOf(values) }))} noValidate>
        <Stack>
          {refusal && <ErrorBox title="It was not added" error={{ message: refusal }} />}
          <Select label="Who tells" data={kinds} allowDeselect={false} {...form.getInputProps("kind")} />
          <TextInput
            label="Name"
            placeholder="Our relay"
            autoComplete="off"
            data-autofocus
            {...form.getInputProps("name")}
          />
          {form.values.kind === "ses" && (
            <TextInput
              label="ARN of the SNS topic"
              description="No other topic is listened to."
              placeholder="arn:aws:sns:eu-central-1:123456789012:bounces"
              autoComplete="off"
              {...form.getInputProps("topicArn")}
            />
          )}
          <DialogFooter onCancel={onClose}>
            <Button type="submit" loading={making.isPending}>
              Add
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </OnceDialog>
  );
}

interface Values {
  kind: HookKind;
  name: string;
  topicArn: string;
}

function inputOf({ kind, name, topicArn }: Values) {
  return kind === "ses" ? { kind, name, topicArn } : { kind, name };
}

function useNewHook() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({ initialValues: { kind: "ses", name: "", topicArn: "" } });
  const making = useMutation(
    trpc.feedback.addHook.mutationOptions({
      onMutate: () => setRefusal(null),
      onSuccess: async () => {
        form.reset();
        await queries.invalidateQueries({ queryKey: trpc.feedback.hooks.queryKey() });
      },
      onError: (error) => setRefusal(applyServerErrors(form, error, ["name", "topicArn"])),
    }),
  );
  return { making, refusal, form };
}

function ShownOnce({ made: { url, secret }, onClose }: { made: Made; onClose: () => void }) {
  return (
    <Stack>
      <div>
        Address
        <br />
        <CopyText value={url} label="address" whole />
      </div>
      {secret ? (
        <>
          <Alert color="yellow">
            The secret is shown only now. Put it where your program signs its calls.
          </Alert>
          <div>
            Secret
            <br />
            <CopyText value={secret} label="secret" whole />
          </div>
        </>
      ) : (
        <Text fz="sm">
          Subscribe this address to the topic in SNS, with the protocol HTTPS and raw message delivery off.
          Waymark confirms the subscription by itself.
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{secret ? "I have kept it" : "Done"}</Button>
      </Group>
    </Stack>
  );
}

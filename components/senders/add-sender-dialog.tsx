"use client";

import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { readIdentityName } from "@/domain/identities/identity";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";

interface Props {
  projectId: string;
  opened: boolean;
  onClose: () => void;
}

/** EML-2 */
export function AddSenderDialog({ opened, onClose, projectId }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add a sender">
      <AddSender projectId={projectId} onClose={onClose} />
    </Modal>
  );
}

function AddSender({ projectId, onClose }: Omit<Props, "opened">) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: "" },
    validate: { name: (name) => faultOf(name) },
  });
  const add = useMutation(
    trpc.identities.add.mutationOptions({
      onMutate: () => setRefusal(null),
      onSuccess: async ({ kind, name, problem }) => {
        await queries.invalidateQueries(trpc.identities.pathFilter());
        const said = kind === "address" ? `A mail with a link is on its way to ${name}` : `${name} is added`;
        notifications.show(
          problem ? { color: "red", message: problem, autoClose: 12_000 } : { message: said },
        );
        onClose();
      },
      onError: (error) => setRefusal(applyServerErrors(form, error, ["name"])),
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ name }) => add.mutate({ projectId, name }))} noValidate>
      <Stack>
        {refusal && <ErrorBox title="It was not added" error={{ message: refusal }} />}
        <TextInput
          label="Domain or address"
          placeholder="example.com"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Text fz="sm" c="dimmed">
          A domain is proven by a record in its DNS. An address is proven by a link that is mailed to it, and
          that holds for 24 hours.
        </Text>
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={add.isPending}>
            Add
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

function faultOf(name: string): string | null {
  if (name.trim() === "") return "Give a domain or an address";
  const read = readIdentityName(name);
  return "problem" in read ? read.problem : null;
}

"use client";

import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { OnceDialog } from "../ui/once-dialog";
import { fieldErrors } from "../ui/server-errors";

interface Props {
  projectId: string | null;
  opened: boolean;
  onClose: () => void;
}

export function CreateKeyDialog({ opened, onClose, projectId }: Props) {
  const create = useCreateKey();
  return (
    <OnceDialog
      opened={opened}
      onClose={onClose}
      title="Create an access key"
      size="lg"
      making={create}
      shown={(made) => <SecretShownOnce made={made} onClose={onClose} />}
    >
      <CreateKey projectId={projectId} create={create} onClose={onClose} />
    </OnceDialog>
  );
}

function useCreateKey() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.keys.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.keys.list.queryKey() }),
    }),
  );
}

interface FormProps extends Omit<Props, "opened"> {
  create: ReturnType<typeof useCreateKey>;
}

function CreateKey({ projectId, create, onClose }: FormProps) {
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ projectId, name });
  };
  const fault = create.error && fieldErrors(create.error).name;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {create.error && !fault && <ErrorBox title="That did not work" error={create.error} />}
        <TextInput
          label="What is it for?"
          placeholder="Shop backend"
          autoComplete="off"
          data-autofocus
          value={name}
          error={fault}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ""}>
            Create
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

function SecretShownOnce({ made, onClose }: { made: { id: string; secret: string }; onClose: () => void }) {
  return (
    <Stack>
      <Alert color="yellow">The secret is shown only now. Put it where your program reads it.</Alert>
      <div>
        Access key ID
        <br />
        <CopyText value={made.id} label="access key ID" whole />
      </div>
      <div>
        Secret access key
        <br />
        <CopyText value={made.secret} label="secret access key" whole />
      </div>
      <Group justify="flex-end">
        <Button onClick={onClose}>I have kept it</Button>
      </Group>
    </Stack>
  );
}

"use client";

import { Button, NumberInput, Radio, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { KeyReach } from "@/domain/access/key-reach";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { OnceDialog } from "../ui/once-dialog";
import { fieldErrors } from "../ui/server-errors";
import { SecretShownOnce } from "./secret-shown-once";

const USUAL_RATE = 1_000;

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
  const [reach, setReach] = useState<KeyReach>("full");
  const [ratePerSecond, setRate] = useState<number | string>(USUAL_RATE);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ projectId, name, reach, ratePerSecond: Number(ratePerSecond) });
  };
  const faults = create.error ? fieldErrors(create.error) : {};
  const isOfField = faults.name || faults.ratePerSecond;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {create.error && !isOfField && <ErrorBox title="That did not work" error={create.error} />}
        <TextInput
          label="What is it for?"
          placeholder="Shop backend"
          autoComplete="off"
          data-autofocus
          value={name}
          error={faults.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group label="What may it do?" value={reach} onChange={(value) => setReach(value as KeyReach)}>
          <Stack gap="xs" mt="xs">
            <Radio
              value="full"
              label="Everything"
              description="For programs on your own servers, where nobody else reads the secret."
            />
            <Radio
              value="publishable"
              label="Publishable"
              description="Sends events, updates endpoints and reads in-app messages, nothing else. For apps and web pages, where anybody can read it."
            />
          </Stack>
        </Radio.Group>
        <NumberInput
          label="Calls a second"
          description="Who calls more often is told to wait."
          min={1}
          max={100_000}
          allowDecimal={false}
          thousandSeparator=","
          value={ratePerSecond}
          error={faults.ratePerSecond}
          onChange={setRate}
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

"use client";

import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";
import type { Bucket } from "./bucket";
import { BucketFields } from "./bucket-fields";
import { type BucketValues, faultsOf, initialOf, inputOf } from "./bucket-values";

interface Props {
  projectId: string;
  /** null: a new one. */
  bucket: Bucket | null;
  opened: boolean;
  onClose: () => void;
}

export function BucketDialog({ opened, onClose, bucket, projectId }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={bucket ? `Edit ${bucket.name}` : "Add a bucket"}
      size="lg"
    >
      <BucketForm projectId={projectId} bucket={bucket} onClose={onClose} />
    </Modal>
  );
}

function BucketForm({ projectId, bucket, onClose }: Omit<Props, "opened">) {
  const form = useForm<BucketValues>({
    initialValues: initialOf(bucket),
    validate: faultsOf,
    onValuesChange: () => forget(),
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const onError = (error: Parameters<typeof applyServerErrors>[1]) =>
    setRefusal(applyServerErrors(form, error, Object.keys(form.getValues())));
  const { save, check } = useBucketCalls(onError, onClose);
  const forget = () => {
    setRefusal(null);
    check.reset();
  };
  const input = () => ({ projectId, ...inputOf(bucket?.id ?? null, form.getValues()) });
  const tryOut = () => {
    setRefusal(null);
    if (!form.validate().hasErrors) check.mutate(input());
  };
  return (
    <form onSubmit={form.onSubmit(() => save.mutate(input()))} noValidate>
      <Stack>
        <BucketFields form={form} isKept={bucket !== null} />
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        {check.data && <Checked {...check.data} />}
        <Group justify="space-between" gap="xs">
          <Button variant="default" onClick={tryOut} loading={check.isPending}>
            Test the connection
          </Button>
          <DialogFooter onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </DialogFooter>
        </Group>
      </Stack>
    </form>
  );
}

function useBucketCalls(
  onError: (error: Parameters<typeof applyServerErrors>[1]) => void,
  onSaved: () => void,
) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const check = useMutation(trpc.buckets.check.mutationOptions({ onError }));
  const save = useMutation(
    trpc.buckets.save.mutationOptions({
      onError,
      onSuccess: async () => {
        notifications.show({ message: "The bucket is saved" });
        await queries.invalidateQueries(trpc.buckets.pathFilter());
        onSaved();
      },
    }),
  );
  return { check, save };
}

function Checked({ problem, firstKey }: { problem: string | null; firstKey: string | null }) {
  if (problem) return <ErrorBox title="The bucket cannot be read this way" error={{ message: problem }} />;
  return (
    <Alert color="teal" role="status" icon={<IconCircleCheck aria-hidden />} title="The connection works">
      {firstKey ? `The first file is ${firstKey}.` : "There is no file in it yet."}
    </Alert>
  );
}

"use client";

import { Button, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useState } from "react";
import { z } from "zod";
import { SegmentName } from "@/domain/segments/name";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";
import type { Segment } from "./segment";
import { useSegmentChanges } from "./use-segment-changes";

interface Props {
  segment: Segment;
  opened: boolean;
  onClose: () => void;
}

export function RenameDialog({ segment, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Rename and describe">
      <RenameForm segment={segment} onDone={onClose} />
    </Modal>
  );
}

function RenameForm({ segment, onDone }: { segment: Segment; onDone: () => void }) {
  const { rename } = useSegmentChanges(segment.projectId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: segment.name, description: segment.description },
    validate: schemaResolver(z.object({ name: SegmentName, description: z.string() }), { sync: true }),
  });
  const submit = form.onSubmit((values) => {
    setRefusal(null);
    rename.mutate(
      { projectId: segment.projectId, id: segment.id, ...values },
      { onSuccess: onDone, onError: (error) => setRefusal(applyServerErrors(form, error)) },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput label="Name" data-autofocus autoComplete="off" {...form.getInputProps("name")} />
        <Textarea
          label="What it is for"
          description="Seen in the list of segments."
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps("description")}
        />
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        <DialogFooter onCancel={onDone}>
          <Button type="submit" loading={rename.isPending}>
            Save
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

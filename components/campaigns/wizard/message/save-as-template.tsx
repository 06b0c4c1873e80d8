"use client";

import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { z } from "zod";
import type { TemplateContent } from "@/domain/templates/content";
import { TemplateName } from "@/domain/templates/name";
import { useCreateTemplate } from "../../../templates/new-template";
import { DialogFooter } from "../../../ui/dialog-footer";
import { ErrorBox } from "../../../ui/error-box";
import { applyServerErrors } from "../../../ui/server-errors";

/** A copy for everybody: the campaign goes on with its own. */
export function SaveAsTemplate({ content }: { content: TemplateContent }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        Save as template…
      </Button>
      <Modal opened={opened} onClose={close} title="Save as template">
        <NameForm content={content} onClose={close} />
      </Modal>
    </>
  );
}

function NameForm({ content, onClose }: { content: TemplateContent; onClose: () => void }) {
  const create = useCreateTemplate(() => {
    notifications.show({ message: "It stands among the templates now. This campaign keeps its own mail." });
    onClose();
  });
  const form = useForm({
    initialValues: { name: "" },
    validate: schemaResolver(z.object({ name: TemplateName }), { sync: true }),
  });
  const submit = form.onSubmit(({ name }) =>
    create.mutate({ name, content }, { onError: (error) => applyServerErrors(form, error, ["name"]) }),
  );
  const placed = create.error?.data?.field === "name";
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label="Name"
          placeholder="Spring sale"
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
        />
        {create.error && !placed && <ErrorBox title="That did not work" error={create.error} />}
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={create.isPending}>
            Save template
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

"use client";

import { ActionIcon, Button, Menu, Modal, Stack, Text, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconCopy, IconDots, IconFileDownload, IconPencil, IconTag, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import type { Tags } from "@/domain/shared/tags";
import { TemplateName } from "@/domain/templates/name";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { applyServerErrors } from "../ui/server-errors";
import { TagsForm } from "./tags-form";
import { useExport } from "./use-export";

interface Named {
  id: string;
  name: string;
  tags: Tags;
}

/** Rename, tag, duplicate, delete. */
export function TemplateMenu({ template }: { template: Named }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const download = useExport(template);
  const [renaming, setRenaming] = useState(false);
  const [tagging, setTagging] = useState(false);
  const refresh = () => queries.invalidateQueries(trpc.templates.pathFilter());
  const failed = ({ message }: { message: string }) => notifications.show({ color: "red", message });
  const duplicate = useMutation(
    trpc.templates.duplicate.mutationOptions({
      onSuccess: async ({ id }) => {
        await refresh();
        router.push(`/templates/${id}`);
      },
      onError: failed,
    }),
  );
  const remove = useMutation(
    trpc.templates.delete.mutationOptions({
      onSuccess: async () => {
        router.push("/templates");
        notifications.show({ message: `“${template.name}” is deleted` });
        await queries.invalidateQueries(trpc.templates.list.pathFilter());
      },
      onError: failed,
    }),
  );
  const askToDelete = () =>
    modals.openConfirmModal({
      title: `Delete “${template.name}”?`,
      children: (
        <Text>
          All its versions go with it; what was launched with it keeps its content. This cannot be undone.
        </Text>
      ),
      labels: { confirm: "Delete template", cancel: "Keep it" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate({ id: template.id }),
    });
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label="More actions">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setRenaming(true)}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconTag size={16} aria-hidden />} onClick={() => setTagging(true)}>
            Tags
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => duplicate.mutate({ id: template.id })}
          >
            Duplicate
          </Menu.Item>
          <Menu.Item leftSection={<IconFileDownload size={16} aria-hidden />} onClick={() => void download()}>
            Export as JSON
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={askToDelete}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={renaming} onClose={() => setRenaming(false)} title="Rename the template">
        <RenameForm template={template} onDone={() => setRenaming(false)} />
      </Modal>
      <Modal opened={tagging} onClose={() => setTagging(false)} title="Tags of the template">
        <TagsForm template={template} onDone={() => setTagging(false)} />
      </Modal>
    </>
  );
}

function RenameForm({ template, onDone }: { template: Named; onDone: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: template.name },
    validate: schemaResolver(z.object({ name: TemplateName }), { sync: true }),
  });
  const rename = useMutation(
    trpc.templates.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.templates.pathFilter());
        onDone();
      },
      onError: (error) => {
        const rest = applyServerErrors(form, error, ["name"]);
        if (rest) form.setFieldError("name", rest);
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ name }) => rename.mutate({ id: template.id, name }))} noValidate>
      <Stack>
        <TextInput label="Name" data-autofocus autoComplete="off" {...form.getInputProps("name")} />
        <DialogFooter onCancel={onDone}>
          <Button type="submit" loading={rename.isPending}>
            Rename
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

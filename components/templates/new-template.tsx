"use client";

import { Button, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { TemplateName } from "@/domain/templates/name";
import { starter } from "@/domain/templates/starter";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { applyServerErrors } from "../ui/server-errors";
import { welcomeDesign } from "./design/designs";

const blank = { subject: "", html: "", text: "" };

const beginnings = {
  welcome: async () => starter,
  design: async () => {
    const { compileDesign } = await import("./design/compile-design"); // no small thing: only for who wants it
    return { ...starter, design: welcomeDesign, html: compileDesign(welcomeDesign) };
  },
  blank: async () => blank,
};

type Created = (id: string) => void;

/** Creates a template and opens it, unless somebody else wants it. */
export function useCreateTemplate(onCreated?: Created) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  return useMutation(
    trpc.templates.create.mutationOptions({
      onSuccess: async ({ id }) => {
        if (onCreated) onCreated(id);
        else router.push(`/templates/${id}`);
        await queries.invalidateQueries(trpc.templates.list.pathFilter());
      },
    }),
  );
}

interface Props {
  opened: boolean;
  onClose: () => void;
  onCreated?: Created;
}

export function NewTemplate({ opened, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title="New template">
      <NewTemplateForm {...rest} />
    </Modal>
  );
}

function NewTemplateForm({ onClose, onCreated }: Omit<Props, "opened">) {
  const create = useCreateTemplate(onCreated);
  const form = useForm({
    initialValues: { name: "", begin: "welcome" as keyof typeof beginnings },
    validate: schemaResolver(z.object({ name: TemplateName, begin: z.string() }), { sync: true }),
  });
  const submit = form.onSubmit(async ({ name, begin }) => {
    const content = await beginnings[begin]();
    create.mutate({ name, content }, { onError: (error) => applyServerErrors(form, error, ["name"]) });
  });
  const placed = create.error?.data?.field === "name";
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label="Name"
          description="How you will find it when you write a campaign."
          placeholder="Spring sale"
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
        />
        <Radio.Group label="Begin with" {...form.getInputProps("begin")}>
          <Stack gap="xs" mt={6}>
            <Radio value="design" label="A welcome mail, to be put together from blocks" />
            <Radio value="welcome" label="A welcome mail, written as HTML" />
            <Radio value="blank" label="An empty mail" />
          </Stack>
        </Radio.Group>
        {create.error && !placed && <ErrorBox title="That did not work" error={create.error} />}
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={create.isPending}>
            Create template
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

"use client";

import { Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { Hook } from "@/domain/campaigns/hook";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { HookSecret } from "./hook-secret";
import { SaveFoot } from "./save-foot";
import { SettingsCard } from "./settings-card";
import type { SettingsFormProps } from "./settings-project";

/** The field is named as the server names it: its complaints land there. */
const Address = z.object({
  hook: z.preprocess((url) => (url === "" ? { kind: "none" } : { kind: "webhook", url }), Hook),
});

/** PRJ-12 */
export function HookForm({ project, mayChange }: SettingsFormProps) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { hook: project.hook?.kind === "webhook" ? project.hook.url : "" },
    validate: (values) => faultOf(values),
  });
  const { refusal, options } = useFormSave(form, "The filter is saved", trpc.projects.pathKey());
  const save = useMutation(trpc.projects.setSendingDefaults.mutationOptions(options));
  const submit = form.onSubmit((values) =>
    save.mutate({ projectId: project.id, hook: Address.parse(values).hook }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Filter"
        description="A web address that is asked before people get a campaign, fifty at a time: it may leave some out, and add to what is known of them for that mail. Empty: nobody is asked."
        foot={
          <SaveFoot
            dirty={form.isDirty()}
            pending={save.isPending}
            mayChange={mayChange}
            note="People are skipped while it fails, with the reason “hook failure”."
          />
        }
      >
        {refusal && <ErrorBox title="The filter was not saved" error={{ message: refusal }} />}
        <Stack align="flex-start">
          <TextInput
            label="Web address"
            placeholder="https://example.com/filter"
            inputMode="url"
            autoComplete="off"
            readOnly={!mayChange}
            w="100%"
            maw={420}
            {...form.getInputProps("hook")}
          />
          {mayChange && <HookSecret projectId={project.id} />}
        </Stack>
      </SettingsCard>
    </form>
  );
}

function faultOf(values: { hook: string }) {
  const fault = Address.safeParse({ hook: values.hook.trim() }).error?.issues[0]?.message;
  return fault ? { hook: fault } : {};
}

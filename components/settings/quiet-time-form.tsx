"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { SaveFoot } from "./save-foot";
import { SettingsCard } from "./settings-card";
import type { SettingsFormProps } from "./settings-project";

const kinds: { value: QuietTime["kind"]; label: string }[] = [
  { value: "none", label: "There is none" },
  { value: "drop", label: "Messages are left out" },
  { value: "hold", label: "Messages wait until it is over" },
];

const NIGHT = { from: "21:00", to: "08:00" };

export function QuietTimeForm({ project, mayChange }: SettingsFormProps) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { ...NIGHT, ...(project.quietTime ?? { kind: "none" as const }) },
    validate: schemaResolver(QuietTime, { sync: true }),
  });
  const { refusal, options } = useFormSave(form, "The quiet time is saved", trpc.projects.pathKey());
  const save = useMutation(trpc.projects.setSendingDefaults.mutationOptions(options));
  const submit = form.onSubmit((values) =>
    save.mutate({ projectId: project.id, quietTime: QuietTime.parse(values) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Quiet time"
        description="By the clock of each recipient. Whose time zone nobody knows gets the message at once."
        foot={
          <SaveFoot
            dirty={form.isDirty()}
            pending={save.isPending}
            mayChange={mayChange}
            note="Who is left out is listed with the reason “quiet time”."
          />
        }
      >
        {refusal && <ErrorBox title="The quiet time was not saved" error={{ message: refusal }} />}
        <Group align="flex-start" gap="sm">
          <Select
            label="In quiet time"
            data={kinds}
            allowDeselect={false}
            readOnly={!mayChange}
            w={280}
            {...form.getInputProps("kind")}
          />
          {form.getValues().kind !== "none" && (
            <>
              <TextInput
                label="From"
                type="time"
                w={120}
                readOnly={!mayChange}
                {...form.getInputProps("from")}
              />
              <TextInput label="To" type="time" w={120} readOnly={!mayChange} {...form.getInputProps("to")} />
            </>
          )}
        </Group>
      </SettingsCard>
    </form>
  );
}

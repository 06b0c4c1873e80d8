"use client";

import { NumberInput, Stack } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { ProjectLimits } from "@/domain/projects/limits";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { SaveFoot } from "./save-foot";
import { SettingsCard } from "./settings-card";
import type { SettingsFormProps } from "./settings-project";

const fields = [
  {
    name: "dailyCap",
    label: "Messages per person and day",
    description: "Whoever has had as many today is skipped with the reason “daily cap”. 1 to 100.",
  },
  {
    name: "totalCap",
    label: "Messages per person and campaign",
    description: "Over all runs of one campaign; later runs leave the person out. 1 to 100.",
  },
  {
    name: "messagesPerSecond",
    label: "Messages per second",
    description:
      "The most a campaign sends in a second: for a mail server that wants it slower. 1 to 20,000.",
  },
  {
    name: "maxRunSeconds",
    label: "Longest run, in seconds",
    description:
      "Who has not got the message by then is skipped with the reason “expired”. At least 60; 3,600 are an hour.",
  },
] as const;

export function LimitsForm({ project, mayChange }: SettingsFormProps) {
  const { dailyCap, totalCap, messagesPerSecond, maxRunSeconds } = project;
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { dailyCap, totalCap, messagesPerSecond, maxRunSeconds },
    validate: schemaResolver(ProjectLimits, { sync: true }),
  });
  const { refusal, options } = useFormSave(form, "The limits are saved", trpc.projects.pathKey());
  const save = useMutation(trpc.projects.setLimits.mutationOptions(options));
  const submit = form.onSubmit((limits) => save.mutate({ projectId: project.id, ...limits }));
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Sending limits"
        description="They keep people from getting too much, and a mail server from getting it too fast. An empty field is no limit."
        foot={
          <SaveFoot
            dirty={form.isDirty()}
            pending={save.isPending}
            mayChange={mayChange}
            note="Skipped people are counted and listed with their reason."
          />
        }
      >
        {refusal && <ErrorBox title="The limits were not saved" error={{ message: refusal }} />}
        <Stack>
          {fields.map(({ name, label, description }) => {
            const { value, onChange, ...input } = form.getInputProps(name);
            return (
              <NumberInput
                key={name}
                label={label}
                description={description}
                placeholder="No limit"
                allowNegative={false}
                allowDecimal={false}
                thousandSeparator=","
                readOnly={!mayChange}
                maw={420}
                value={value ?? ""}
                onChange={(next) => onChange(next === "" ? null : next)}
                {...input}
              />
            );
          })}
        </Stack>
      </SettingsCard>
    </form>
  );
}

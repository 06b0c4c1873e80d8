"use client";

import { Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { LimitSettings } from "@/domain/limits/limit-settings";
import type { limitGroups } from "@/domain/limits/limit-words";
import { limits as known, type LimitName, type Limits } from "@/domain/limits/limits";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { LimitField } from "./limit-field";

interface Props {
  projectId: string;
  group: (typeof limitGroups)[number];
  limits: Limits;
  used: Partial<Limits>;
  mayChange: boolean;
}

/** Limits that belong together, saved together. */
export function LimitGroup({ projectId, group, limits, used, mayChange }: Props) {
  const trpc = useTRPC();
  const form = useForm<Partial<Limits>>({
    initialValues: Object.fromEntries(group.names.map((name) => [name, limits[name]])),
    validate: (values) => problemsOf(values, group.names),
  });
  const { refusal, options } = useFormSave(form, "The limits are saved", trpc.limits.pathKey());
  const save = useMutation(trpc.limits.set.mutationOptions(options));
  /** A colleague may have changed the others meanwhile. */
  const changedOf = (values: Partial<Limits>) =>
    Object.fromEntries(group.names.filter((name) => form.isDirty(name)).map((name) => [name, values[name]]));
  const submit = form.onSubmit(
    (values) => save.mutate({ projectId, ...changedOf(values) }),
    (errors) => form.getInputNode(group.names.find((name) => errors[name]) ?? "")?.focus(), // it may be out of sight
  );
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title={group.title}
        description={group.description}
        foot={
          <SaveFoot
            dirty={form.isDirty()}
            pending={save.isPending}
            mayChange={mayChange}
            note="Each change is written to the audit log."
          />
        }
      >
        {refusal && <ErrorBox title="The limits were not saved" error={{ message: refusal }} />}
        <Stack gap="lg">
          {group.names.map((name) => (
            <LimitField
              key={name}
              name={name}
              used={used[name]}
              mayChange={mayChange}
              onReset={() => form.setFieldValue(name, known[name].default)}
              {...form.getInputProps(name)}
            />
          ))}
        </Stack>
      </SettingsCard>
    </form>
  );
}

function problemsOf(values: Partial<Limits>, names: LimitName[]) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      LimitSettings.shape[name].safeParse(values[name]).error?.issues[0]?.message ?? null,
    ]),
  );
}

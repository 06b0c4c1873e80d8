"use client";

import { Select, Stack, Switch } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { SaveFoot } from "./save-foot";
import { SettingsCard } from "./settings-card";
import type { SettingsFormProps } from "./settings-project";
import { timeZoneChoices } from "./time-zone-choices";

/** JRN-5 */
export function ZonesForm({ project, mayChange }: SettingsFormProps) {
  const { estimateZones, assumedZone, timeZone } = project;
  const trpc = useTRPC();
  const form = useForm({ initialValues: { estimateZones, assumedZone } });
  const { refusal, options } = useFormSave(form, "The time zones are saved", trpc.projects.pathKey());
  const save = useMutation(trpc.projects.setSendingDefaults.mutationOptions(options));
  const submit = form.onSubmit((values) => save.mutate({ projectId: project.id, ...values }));
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="People without a time zone"
        description="For quiet time, and for campaigns by recipients’ local time."
        foot={
          <SaveFoot
            dirty={form.isDirty()}
            pending={save.isPending}
            mayChange={mayChange}
            note="A zone that somebody’s record names always comes first."
          />
        }
      >
        {refusal && <ErrorBox title="The time zones were not saved" error={{ message: refusal }} />}
        <Stack>
          <Switch
            label="Estimate it by phone number and country"
            description="Only for countries in which nearly everybody has the same one."
            disabled={!mayChange}
            {...form.getInputProps("estimateZones", { type: "checkbox" })}
          />
          <Select
            label="Else take them to live in"
            description="Empty: campaigns by local time leave them out, with the reason “no zone”."
            placeholder="Nowhere in particular"
            searchable
            clearable
            readOnly={!mayChange}
            data={timeZoneChoices(assumedZone ?? timeZone)}
            limit={60}
            maw={420}
            nothingFoundMessage="No such time zone"
            {...form.getInputProps("assumedZone")}
          />
        </Stack>
      </SettingsCard>
    </form>
  );
}

"use client";

import { Select } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { TimeZone } from "@/domain/shared/time-zone";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { SaveFoot } from "./save-foot";
import { SettingsCard } from "./settings-card";
import type { SettingsFormProps } from "./settings-project";
import { timeZoneChoices } from "./time-zone-choices";

const Zone = z.object({ timeZone: TimeZone });

export function TimeZoneForm({ project, mayChange }: SettingsFormProps) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { timeZone: project.timeZone },
    validate: schemaResolver(Zone, { sync: true }),
  });
  const { refusal, options } = useFormSave(form, "The time zone is saved", trpc.projects.pathKey());
  const save = useMutation(trpc.projects.setTimeZone.mutationOptions(options));
  const submit = form.onSubmit((values) => save.mutate({ projectId: project.id, ...values }));
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Time zone"
        description="Where this project's days begin: for “today” on the overview and for daily limits."
        foot={<SaveFoot dirty={form.isDirty()} pending={save.isPending} mayChange={mayChange} />}
      >
        {refusal && <ErrorBox title="The time zone was not saved" error={{ message: refusal }} />}
        <Select
          aria-label="Time zone"
          searchable
          allowDeselect={false}
          readOnly={!mayChange}
          data={timeZoneChoices(project.timeZone)}
          limit={60}
          maw={420}
          nothingFoundMessage="No such time zone"
          {...form.getInputProps("timeZone")}
        />
      </SettingsCard>
    </form>
  );
}

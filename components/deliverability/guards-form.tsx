"use client";

import { NumberInput, SimpleGrid, Switch } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { GuardSettings, type Guards } from "@/domain/deliverability/guards";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import type { DeliverabilityProps } from "./deliverability";

const rates: { name: keyof Guards; label: string }[] = [
  { name: "bounceWarning", label: "Warn from this many bounces" },
  { name: "bouncePause", label: "Pause from this many bounces" },
  { name: "complaintWarning", label: "Warn from this many complaints" },
  { name: "complaintPause", label: "Pause from this many complaints" },
];

/** DLV-6 */
export function GuardsForm({ projectId, known, mayChange }: DeliverabilityProps) {
  const trpc = useTRPC();
  const form = useForm<Guards>({
    initialValues: known.guards,
    validate: schemaResolver(GuardSettings, { sync: true }),
  });
  const { refusal, options } = useFormSave(form, "The limits are saved", trpc.feedback.pathKey());
  const save = useMutation(trpc.feedback.setGuards.mutationOptions(options));
  const submit = form.onSubmit((guards) => save.mutate({ projectId, ...guards }));
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Warnings and pauses"
        description="Mailbox providers block senders whose mail bounces or is reported as spam. Amazon asks for bounces below 5 % and complaints below 0.1 %."
        foot={<SaveFoot dirty={form.isDirty()} pending={save.isPending} mayChange={mayChange} />}
      >
        {refusal && <ErrorBox title="The limits were not saved" error={{ message: refusal }} />}
        <Switch
          label="Pause campaigns above the limit"
          description="By their own mail, or by that of the whole project. Whoever resumes one has decided: it is not paused again."
          disabled={!mayChange}
          mb="md"
          {...form.getInputProps("pauses", { type: "checkbox" })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={560} spacing="md">
          {rates.map(({ name, label }) => (
            <NumberInput
              key={name}
              label={label}
              suffix=" %"
              decimalScale={2}
              step={name.startsWith("bounce") ? 1 : 0.1}
              min={0.01}
              max={100}
              readOnly={!mayChange}
              {...form.getInputProps(name)}
            />
          ))}
          <NumberInput
            label="Judge from this many mails on"
            thousandSeparator=","
            min={10}
            readOnly={!mayChange}
            {...form.getInputProps("leastMails")}
          />
          <NumberInput
            label="Days that count"
            min={1}
            max={90}
            readOnly={!mayChange}
            {...form.getInputProps("days")}
          />
        </SimpleGrid>
      </SettingsCard>
    </form>
  );
}

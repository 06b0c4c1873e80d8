"use client";

import { Alert, Button, Group, Select, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { type Channel, channels } from "@/domain/messaging/channel";
import { channelWords } from "@/domain/messaging/channel-words";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { FactRows } from "./fact-rows";
import type { PersonFormState, PersonValues } from "./use-person-form";

const addressLabels: Partial<Record<Channel, string>> = {
  EMAIL: "E-mail address",
  SMS: "Phone number",
  VOICE: "Phone number",
};

interface Props {
  form: PersonFormState;
  projectId: string;
  isNew: boolean;
  refusal: string | null;
  isSaving: boolean;
  submitLabel: string;
  onSubmit: (values: PersonValues) => void;
  children: ReactNode;
}

/** All that can be said of a person by hand. `children` is what stands beside the button. */
export function PersonForm({
  form,
  projectId,
  isNew,
  refusal,
  isSaving,
  submitLabel,
  onSubmit,
  children,
}: Props) {
  useLeaveGuard(form.isDirty() && !isSaving, "What you have typed about this person is not saved.");
  const { channel } = form.getValues();
  const submit = form.onSubmit((values) => {
    const facts = values.facts.filter(saysSomething);
    form.setFieldValue("facts", facts); // what is refused names its row as it now stands
    onSubmit({ ...values, facts });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={760}>
        {refusal && <Alert color="red">{refusal}</Alert>}
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <Select
            label="Channel"
            data={channels.map((each) => ({ value: each, label: channelWords[each] }))}
            allowDeselect={false}
            disabled={!isNew}
            maw={200}
            {...form.getInputProps("channel")}
          />
          <TextInput
            label={addressLabels[channel] ?? "Address or token"}
            required
            autoComplete="off"
            {...form.getInputProps("address")}
          />
        </Group>
        <TextInput
          label="User id"
          description="How your own systems call this person. Endpoints with the same user id are one person."
          autoComplete="off"
          {...form.getInputProps("userId")}
        />
        <FactRows form={form} projectId={projectId} />
        <Group>
          <Button type="submit" loading={isSaving}>
            {submitLabel}
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}

/** Unlike a row that was added and left as it was. */
const saysSomething = ({ target, values }: PersonValues["facts"][number]) =>
  target !== "" || values.length > 0;

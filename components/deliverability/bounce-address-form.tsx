"use client";

import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { SenderAddress } from "@/domain/campaigns/sender";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import type { DeliverabilityProps } from "./deliverability";

export function BounceAddressForm({ projectId, known, mayChange }: DeliverabilityProps) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { address: known.bounceAddress },
    validate: { address: faultOf },
  });
  const { refusal, options } = useFormSave(form, "The bounce address is saved", trpc.feedback.pathKey());
  const save = useMutation(trpc.feedback.setBounceAddress.mutationOptions(options));
  return (
    <form onSubmit={form.onSubmit(({ address }) => save.mutate({ projectId, address }))} noValidate>
      <SettingsCard
        title="Bounce address"
        description="Where mail that cannot be delivered is sent back to (the Return-Path). Left empty, it is the sender's own address."
        foot={<SaveFoot dirty={form.isDirty()} pending={save.isPending} mayChange={mayChange} />}
      >
        {refusal && <ErrorBox title="The address was not saved" error={{ message: refusal }} />}
        <TextInput
          label="Address"
          type="email"
          placeholder="bounces@example.com"
          maw={420}
          readOnly={!mayChange}
          {...form.getInputProps("address")}
        />
      </SettingsCard>
    </form>
  );
}

function faultOf(address: string): string | null {
  if (address === "") return null;
  return SenderAddress.safeParse(address).error?.issues[0]?.message ?? null;
}

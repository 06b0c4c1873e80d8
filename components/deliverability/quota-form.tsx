"use client";

import { NumberInput, Progress, SimpleGrid, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { grouped } from "../ui/figures";
import { useFormSave } from "../ui/use-form-save";
import type { DeliverabilityProps } from "./deliverability";

interface Values {
  perSecond: number | "";
  dailyQuota: number | "";
}

const orNull = (value: number | "") => (value === "" ? null : value);

/** EML-6 */
export function QuotaForm({ projectId, known: { quota }, mayChange }: DeliverabilityProps) {
  const trpc = useTRPC();
  const form = useForm<Values>({
    initialValues: { perSecond: quota.perSecond ?? "", dailyQuota: quota.dailyQuota ?? "" },
  });
  const { refusal, options } = useFormSave(form, "The quota is saved", trpc.feedback.pathKey());
  const save = useMutation(trpc.feedback.setLimits.mutationOptions(options));
  const submit = form.onSubmit(({ perSecond, dailyQuota }) =>
    save.mutate({ projectId, perSecond: orNull(perSecond), dailyQuota: orNull(dailyQuota) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Quota and rate"
        description={`What ${quota.through} allows. The rate is kept to; the quota is shown, each recipient counting once. With Amazon SES both are filled in by themselves.`}
        foot={<SaveFoot dirty={form.isDirty()} pending={save.isPending} mayChange={mayChange} />}
      >
        {refusal && <ErrorBox title="The quota was not saved" error={{ message: refusal }} />}
        <Used {...quota} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={560} spacing="md" mt="md">
          <NumberInput
            label="Mails in 24 hours"
            placeholder="Not known"
            thousandSeparator=","
            min={1}
            readOnly={!mayChange}
            {...form.getInputProps("dailyQuota")}
          />
          <NumberInput
            label="Mails a second"
            placeholder="As fast as it takes them"
            min={1}
            readOnly={!mayChange}
            {...form.getInputProps("perSecond")}
          />
        </SimpleGrid>
      </SettingsCard>
    </form>
  );
}

function Used({ sentInADay, dailyQuota }: DeliverabilityProps["known"]["quota"]) {
  const share = dailyQuota ? Math.min(100, (100 * sentInADay) / dailyQuota) : 0;
  return (
    <>
      <Text>
        <strong>{grouped(sentInADay)}</strong>
        {dailyQuota ? ` of ${grouped(dailyQuota)}` : ""} sent in the last 24 hours
      </Text>
      {dailyQuota && (
        <Progress
          mt={8}
          maw={560}
          value={share}
          color={share >= 90 ? "red" : undefined}
          aria-label={`${Math.round(share)} % of the quota is used`}
        />
      )}
    </>
  );
}

"use client";

import { Button, Group, Radio, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import { Checked } from "./checked";
import type { ChannelFormProps, EmailChannel } from "./email-channel";
import { choiceOf, faultsOf, initialOf, type ProviderValues } from "./provider-values";
import { SesFields } from "./ses-fields";
import { SmtpFields } from "./smtp-fields";

export function ProviderForm({ projectId, channel, mayChange }: ChannelFormProps) {
  const trpc = useTRPC();
  const form = useForm<ProviderValues>({
    initialValues: initialOf(channel),
    validate: faultsOf,
    onValuesChange: () => forgetAnswers(),
  });
  const { refusal, forget, options } = useFormSave(
    form,
    "The mail of this project leaves by the new settings",
    trpc.channels.pathKey(),
  );
  const save = useMutation(trpc.channels.setEmailProvider.mutationOptions(options));
  const check = useMutation(
    trpc.channels.checkEmailProvider.mutationOptions({ onMutate: forget, onError: options.onError }),
  );
  const forgetAnswers = () => {
    forget();
    check.reset();
  };
  const submit = form.onSubmit((values) => {
    check.reset();
    save.mutate({ projectId, choice: choiceOf(values) });
  });
  const tryOut = () => {
    if (!form.validate().hasErrors) check.mutate({ projectId, choice: choiceOf(form.values) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="How mail leaves"
        description="Campaigns under way keep the way they began with; a mended password or port holds for them too."
        foot={<SaveFoot dirty={form.isDirty()} pending={save.isPending} mayChange={mayChange} />}
      >
        {refusal && <ErrorBox title="That did not work" error={{ message: refusal }} />}
        <Radio.Group aria-label="How mail leaves" {...form.getInputProps("kind")}>
          <Stack gap="sm">
            {waysOf(channel, form.values.kind).map(({ value, label, description }) => (
              <Radio
                key={value}
                value={value}
                label={label}
                description={description}
                disabled={!mayChange}
              />
            ))}
          </Stack>
        </Radio.Group>
        {form.values.kind === "smtp" && (
          <SmtpFields
            form={form}
            hasPassword={channel.isOwn && channel.provider.kind === "smtp" && channel.provider.hasPassword}
            mayChange={mayChange}
          />
        )}
        {form.values.kind === "ses" && <SesFields form={form} mayChange={mayChange} />}
        {canBeChecked(channel, form.values.kind) && mayChange && (
          <Group mt="lg">
            <Button variant="default" onClick={tryOut} loading={check.isPending}>
              Check the connection
            </Button>
          </Group>
        )}
        {check.data && <Checked {...check.data} />}
      </SettingsCard>
    </form>
  );
}

const canBeChecked = ({ account }: EmailChannel, kind: ProviderValues["kind"]) =>
  kind === "smtp" || kind === "ses" || (kind === "account" && account?.kind === "smtp");

/** Where the account's default is the Outbox already, nobody needs to choose it again. */
function waysOf({ account, isOwn, provider }: EmailChannel, chosen: ProviderValues["kind"]) {
  const sandbox = "A sandbox: nothing leaves this machine, and the Outbox shows what everybody would get.";
  const shared = account?.kind === "smtp" ? account.name : null;
  const own = (isOwn && provider.kind === "outbox") || chosen === "outbox";
  return [
    {
      value: "account",
      label: shared ? "The account's mail server" : "The account's default: the Outbox",
      description: shared ? `By ${shared}, as the whole account does.` : sandbox,
    },
    ...(shared || own ? [{ value: "outbox", label: "The Outbox", description: sandbox }] : []),
    {
      value: "smtp",
      label: "A mail server of this project (SMTP)",
      description: "Yours, or your mail provider's.",
    },
    {
      value: "ses",
      label: "Amazon SES of this project",
      description: "By its own protocol (v2). It is asked before it is saved.",
    },
  ];
}

"use client";

import { Alert, Button, Group, Radio, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import type { ChannelFormProps, EmailChannel } from "./email-channel";
import { choiceOf, faultsOf, initialOf, type ProviderValues } from "./provider-values";
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
            hasPassword={channel.isOwn && channel.provider.hasPassword}
            mayChange={mayChange}
          />
        )}
        {canBeChecked(channel, form.values.kind) && mayChange && (
          <Group mt="lg">
            <Button variant="default" onClick={tryOut} loading={check.isPending}>
              Check the connection
            </Button>
          </Group>
        )}
        {check.data && <Checked problem={check.data.problem} />}
      </SettingsCard>
    </form>
  );
}

const canBeChecked = ({ account }: EmailChannel, kind: ProviderValues["kind"]) =>
  kind === "smtp" || (kind === "account" && account?.kind === "smtp");

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
  ];
}

function Checked({ problem }: { problem: string | null }) {
  if (problem) {
    return (
      <div style={{ marginTop: 16 }}>
        <ErrorBox title="No mail could leave this way" error={{ message: problem }} />
      </div>
    );
  }
  return (
    <Alert
      color="teal"
      mt="md"
      role="status"
      icon={<IconCircleCheck aria-hidden />}
      title="The connection works"
    >
      The server answered and let us in. Send a test to see whether it takes mail from your sender, too.
    </Alert>
  );
}

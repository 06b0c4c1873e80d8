"use client";

import { Stack, TagsInput, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { EmailSender } from "@/domain/campaigns/sender";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";
import type { ChannelFormProps } from "./email-channel";

/** EML-4, EML-13 */
export function SenderForm({ projectId, channel, mayChange }: ChannelFormProps) {
  const { fromName, fromAddress, replyTo, provider } = channel;
  const trpc = useTRPC();
  const form = useForm({
    initialValues: { fromName, fromAddress, replyTo },
    validate: schemaResolver(EmailSender, { sync: true }),
  });
  const { refusal, options } = useFormSave(form, "The sender is saved", trpc.channels.pathKey());
  const save = useMutation(trpc.channels.setEmailSender.mutationOptions(options));
  const submit = form.onSubmit((sender) => save.mutate({ projectId, ...sender }));
  const replyError = Object.entries(form.errors).find(([field]) => field.startsWith("replyTo"))?.[1];
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="Sender"
        description="Whom the mail of this project comes from. A campaign may name another one."
        foot={<SaveFoot dirty={form.isDirty()} pending={save.isPending} mayChange={mayChange} />}
      >
        {refusal && <ErrorBox title="The sender was not saved" error={{ message: refusal }} />}
        <Stack maw={420}>
          <TextInput
            label="Name"
            placeholder={provider.fromName || "Ada of Example"}
            readOnly={!mayChange}
            {...form.getInputProps("fromName")}
          />
          <TextInput
            label="Address"
            type="email"
            placeholder={provider.fromAddress || "news@example.com"}
            description={
              provider.fromAddress
                ? `Left empty, it is ${provider.fromAddress}, the provider's own.`
                : "The mail server must be allowed to send for it."
            }
            readOnly={!mayChange}
            {...form.getInputProps("fromAddress")}
          />
          <TagsInput
            label="Answers go to"
            description="One address or several; press Enter after each. Left empty, answers go to the sender."
            placeholder={form.values.replyTo.length === 0 ? "help@example.com" : ""}
            maxTags={10}
            splitChars={[",", ";", " "]}
            readOnly={!mayChange}
            {...form.getInputProps("replyTo")}
            error={replyError}
          />
        </Stack>
      </SettingsCard>
    </form>
  );
}

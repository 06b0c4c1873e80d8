"use client";

import { Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import type { ChannelFormProps } from "./email-channel";

/** EML-1 */
export function SendingSwitch({ projectId, channel, mayChange }: ChannelFormProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(
    trpc.channels.setEmailSending.mutationOptions({
      onSuccess: async ({ on }) => {
        notifications.show({ message: on ? "E-mail is on" : "E-mail is off" });
        await queries.invalidateQueries({ queryKey: trpc.channels.pathKey() });
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return (
    <SettingsCard
      title="Sending"
      description="While it is off, campaigns and journeys of this project mail nobody: their people are skipped with the reason “channel off”. Single mails that programs ask for still go."
    >
      <Switch
        label={channel.on ? "E-mail is on" : "E-mail is off"}
        checked={save.isPending ? save.variables.on : channel.on}
        disabled={!mayChange || save.isPending}
        onChange={({ currentTarget }) => save.mutate({ projectId, on: currentTarget.checked })}
      />
    </SettingsCard>
  );
}

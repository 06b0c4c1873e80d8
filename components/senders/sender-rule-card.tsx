"use client";

import { Radio, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SenderRule, senderRules } from "@/domain/identities/sender-rule";
import type { ChannelFormProps } from "../channels/email-channel";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";

const words: Record<SenderRule, { label: string; description: string }> = {
  any: {
    label: "Any sender",
    description:
      "A sender that is not verified is warned of. For mail servers that see to who may send, and sign.",
  },
  verified: {
    label: "Verified senders only",
    description: "A campaign or a test from any other sender is refused before anything goes out.",
  },
};

/** EML-5 */
export function SenderRuleCard({ projectId, channel, mayChange }: ChannelFormProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(
    trpc.channels.setSenderRule.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.channels.pathKey() }),
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  const isRule = (value: string): value is SenderRule => senderRules.some((rule) => rule === value);
  return (
    <SettingsCard title="Who may send" description="For this project. What is launched already goes on.">
      <Radio.Group
        aria-label="Who may send"
        value={save.isPending ? save.variables.rule : channel.senderRule}
        onChange={(rule) => isRule(rule) && save.mutate({ projectId, rule })}
      >
        <Stack gap="sm">
          {senderRules.map((rule) => (
            <Radio key={rule} value={rule} {...words[rule]} disabled={!mayChange || save.isPending} />
          ))}
        </Stack>
      </Radio.Group>
    </SettingsCard>
  );
}

"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { ProviderForm } from "./provider-form";
import { SenderForm } from "./sender-form";
import { SendingSwitch } from "./sending-switch";
import { Suppressions } from "./suppressions";
import { TestMail } from "./test-mail";

interface Props {
  projectId: string;
  mayUnlist: boolean;
}

export function EmailSettings({ projectId, mayUnlist }: Props) {
  const query = useQuery(useTRPC().channels.email.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The settings could not be loaded">
      {(channel) => {
        const mayChange = channel.myRole === "admin";
        const parts = { projectId, channel, mayChange };
        return (
          <>
            {!mayChange && (
              <Text c="dimmed" mb="md">
                Only admins of this project may change these settings.
              </Text>
            )}
            <SendingSwitch {...parts} />
            <SenderForm {...parts} />
            <ProviderForm {...parts} />
            {channel.myRole !== "viewer" && <TestMail projectId={projectId} />}
            <Suppressions projectId={projectId} mayChange={mayUnlist} />
          </>
        );
      }}
    </QueryBoundary>
  );
}

"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { projectPermits } from "@/domain/access/permissions";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { ProviderForm } from "./provider-form";
import { SenderForm } from "./sender-form";
import { SendingSwitch } from "./sending-switch";
import { TestMail } from "./test-mail";

export function EmailSettings({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().channels.email.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The settings could not be loaded">
      {(channel) => {
        const mayChange = projectPermits(channel.myRole, "channels:write");
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
            {projectPermits(channel.myRole, "messages:test") && <TestMail projectId={projectId} />}
          </>
        );
      }}
    </QueryBoundary>
  );
}

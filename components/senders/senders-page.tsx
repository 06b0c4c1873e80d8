"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAt, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { projectPermits } from "@/domain/access/permissions";
import { useTRPC } from "../trpc";
import { EmptyState } from "../ui/empty-state";
import { QueryBoundary } from "../ui/query-boundary";
import { AddSenderDialog } from "./add-sender-dialog";
import { SenderCard } from "./sender-card";
import { SenderRuleCard } from "./sender-rule-card";

interface Props {
  projectId: string;
  /** An owner or admin of the account: senders belong to it. */
  mayAdd: boolean;
}

export function SendersPage({ projectId, mayAdd }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.identities.list.queryOptions({ projectId }));
  const channel = useQuery(trpc.channels.email.queryOptions({ projectId })).data;
  const [isOpen, dialog] = useDisclosure(false);
  const add = mayAdd && (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={dialog.open}
    >
      Add a sender
    </Button>
  );
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>Senders</Title>
          <Text fz="sm" c="dimmed" maw={600}>
            Domains and addresses that are proven to be yours, for the whole account. A domain covers every
            address and subdomain of it, and its mail is signed with a key of its own.
            {!mayAdd && " Only owners and admins of the account may change them."}
          </Text>
        </div>
        {(query.data?.length ?? 0) > 0 && add}
      </Group>
      <QueryBoundary query={query} errorTitle="The senders could not be loaded">
        {(senders) =>
          senders.length === 0 ? (
            <EmptyState icon={IconAt} title="No sender is verified yet" action={add}>
              Mailbox providers trust mail whose domain proves itself. Add your domain, put three records into
              its DNS, and Waymark signs every mail from it.
            </EmptyState>
          ) : (
            <div>
              {senders.map((sender) => (
                <SenderCard key={sender.id} projectId={projectId} sender={sender} mayChange={mayAdd} />
              ))}
            </div>
          )
        }
      </QueryBoundary>
      {channel && (
        <SenderRuleCard
          projectId={projectId}
          channel={channel}
          mayChange={projectPermits(channel.myRole, "channels:write")}
        />
      )}
      <AddSenderDialog projectId={projectId} opened={isOpen} onClose={dialog.close} />
    </Stack>
  );
}

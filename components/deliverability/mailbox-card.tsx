"use client";

import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { SettingsCard } from "../settings/settings-card";
import { type RouterOutputs, useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { grouped } from "../ui/figures";
import { QueryBoundary } from "../ui/query-boundary";
import { RelativeTime } from "../ui/relative-time";
import { MailboxDialog } from "./mailbox-dialog";

type Mailbox = NonNullable<RouterOutputs["feedback"]["mailbox"]>;

/** A mailbox that reports of undelivered mail come to. */
export function MailboxCard({ projectId }: { projectId: string }) {
  const query = useQuery(useTRPC().feedback.mailbox.queryOptions({ projectId }));
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <SettingsCard
      title="Bounce mailbox"
      description="For mail servers that tell of bounces by mail alone: Waymark reads their reports by IMAP once a minute. Give the address of this mailbox as the bounce address below. Mails in it stay as they are."
    >
      <QueryBoundary query={query}>
        {(mailbox) => (
          <>
            {mailbox ? (
              <Standing mailbox={mailbox} />
            ) : (
              <Text fz="sm" c="dimmed">
                No mailbox is read.
              </Text>
            )}
            <Group gap="xs" mt="md">
              <Button size="xs" variant="default" onClick={dialog.open}>
                {mailbox ? "Edit" : "Read a mailbox"}
              </Button>
              {mailbox && <Forget projectId={projectId} />}
            </Group>
            <MailboxDialog
              projectId={projectId}
              kept={mailbox?.settings ?? null}
              opened={isOpen}
              onClose={dialog.close}
            />
          </>
        )}
      </QueryBoundary>
    </SettingsCard>
  );
}

function Standing({ mailbox: { settings, checkedAt, error, taken } }: { mailbox: Mailbox }) {
  const { user, host, folder } = settings;
  return (
    <>
      {error && <ErrorBox title="The mailbox could not be read" error={{ message: error }} />}
      <Text mt={error ? "sm" : 0} style={{ overflowWrap: "anywhere" }}>
        <strong>{user}</strong> at {host}, {folder}
      </Text>
      <Text fz="sm" c="dimmed">
        {checkedAt ? (
          <>
            Looked into <RelativeTime at={checkedAt} />;{" "}
          </>
        ) : (
          "Not looked into yet; "
        )}
        {grouped(taken)} bounces and complaints taken from it so far.
      </Text>
    </>
  );
}

function Forget({ projectId }: { projectId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const forget = useMutation(
    trpc.feedback.forgetMailbox.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: "The mailbox is not read any more" });
        await queries.invalidateQueries({ queryKey: trpc.feedback.mailbox.queryKey() });
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return (
    <Button
      size="xs"
      variant="default"
      loading={forget.isPending}
      onClick={() => forget.mutate({ projectId })}
    >
      Stop reading it
    </Button>
  );
}

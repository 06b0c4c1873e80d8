"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { LinkShownOnce } from "./link-shown-once";
import type { Member } from "./member";

interface Props {
  member: Member | null;
  onClose: () => void;
}

export function NewPasswordDialog({ member, onClose }: Props) {
  return (
    <Modal opened={member !== null} onClose={onClose} title="Link to a new password">
      {member && <Offer key={member.id} member={member} onClose={onClose} />}
    </Modal>
  );
}

function Offer({ member, onClose }: { member: Member; onClose: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const offer = useMutation(
    trpc.team.offerNewPassword.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.team.invitations.queryKey() }),
    }),
  );
  if (offer.data) return <LinkShownOnce link={offer.data} purpose="set a new password" onDone={onClose} />;
  return (
    <Stack>
      {offer.error && <ErrorBox title="That did not work" error={offer.error} />}
      <Text>
        {member.name} gets a link with which they set a new password. Their present one works until they do;
        then they are signed out everywhere.
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={offer.isPending} onClick={() => offer.mutate({ userId: member.id })}>
          Make the link
        </Button>
      </Group>
    </Stack>
  );
}

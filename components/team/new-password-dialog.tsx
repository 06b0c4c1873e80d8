"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { OnceDialog } from "../ui/once-dialog";
import { LinkShownOnce } from "./link-shown-once";
import type { Member } from "./member";

interface Props {
  member: Member | null;
  onClose: () => void;
}

export function NewPasswordDialog({ member, onClose }: Props) {
  const offer = useOffer();
  return (
    <OnceDialog
      opened={member !== null}
      onClose={onClose}
      title="Link to a new password"
      making={offer}
      shown={(link) => <LinkShownOnce link={link} purpose="set a new password" onDone={onClose} />}
    >
      {member && <Offer member={member} offer={offer} onClose={onClose} />}
    </OnceDialog>
  );
}

function useOffer() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.team.offerNewPassword.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.team.invitations.queryKey() }),
    }),
  );
}

interface OfferProps {
  member: Member;
  offer: ReturnType<typeof useOffer>;
  onClose: () => void;
}

function Offer({ member, offer, onClose }: OfferProps) {
  return (
    <Stack>
      {offer.error && <ErrorBox title="That did not work" error={offer.error} />}
      <Text>
        {member.name} gets a link with which they set a new password. Their present one works until they do;
        then they are signed out everywhere.
      </Text>
      <DialogFooter onCancel={onClose}>
        <Button loading={offer.isPending} onClick={() => offer.mutate({ userId: member.id })}>
          Make the link
        </Button>
      </DialogFooter>
    </Stack>
  );
}

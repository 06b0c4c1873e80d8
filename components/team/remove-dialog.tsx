"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ConfirmByName } from "../ui/confirm-by-name";
import type { Member } from "./member";

interface Props {
  member: Member | null;
  onClose: () => void;
}

export function RemoveDialog({ member, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.team.remove.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.team.members.queryKey() }),
    }),
  );
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmByName
      opened={member !== null}
      onClose={close}
      title={`Remove ${member?.name ?? ""}`}
      name={member?.email ?? ""}
      confirmLabel="Remove"
      onConfirm={() => member && remove.mutate({ userId: member.id })}
      pending={remove.isPending}
      error={remove.error}
    >
      They are signed out everywhere at once and lose their roles. Campaigns, templates and access keys that
      they made stay, and so does the audit log. Revoke keys that only they knew.
    </ConfirmByName>
  );
}

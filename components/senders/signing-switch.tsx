"use client";

import { Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import type { Sender } from "./sender";

export function SigningSwitch({ sender, mayChange }: { sender: Sender; mayChange: boolean }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(
    trpc.identities.setSigning.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.identities.pathFilter()),
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return (
    <Switch
      mt="sm"
      label="Sign its mail with this key"
      description="Off, where your mail server signs it already."
      checked={save.isPending ? save.variables.signs : sender.signs}
      disabled={!mayChange || save.isPending}
      onChange={({ currentTarget }) => save.mutate({ id: sender.id, signs: currentTarget.checked })}
    />
  );
}

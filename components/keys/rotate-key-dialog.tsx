"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { OnceDialog } from "../ui/once-dialog";
import type { Key } from "./key";
import { SecretShownOnce } from "./secret-shown-once";

interface Props {
  projectId: string | null;
  turning: Key | null;
  onClose: () => void;
}

/** A new key in place of an old one: both work until the old one is revoked. */
export function RotateKeyDialog({ projectId, turning, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rotate = useMutation(
    trpc.keys.rotate.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.keys.list.queryKey() }),
    }),
  );
  return (
    <OnceDialog
      opened={turning !== null}
      onClose={onClose}
      title="Rotate this key"
      size="lg"
      making={rotate}
      shown={(made) => (
        <SecretShownOnce made={made} onClose={onClose}>
          <Text fz="sm">
            Revoke the old key as soon as nothing uses it any more: see when it was last used.
          </Text>
        </SecretShownOnce>
      )}
    >
      <Stack>
        {rotate.error && <ErrorBox title="That did not work" error={rotate.error} />}
        <Text>
          “{turning?.name}” gets a second key that may do the same. The old one goes on working, so that
          programs can change over one by one.
        </Text>
        <DialogFooter onCancel={onClose}>
          <Button
            loading={rotate.isPending}
            onClick={() => turning && rotate.mutate({ projectId, id: turning.id })}
          >
            Make the new key
          </Button>
        </DialogFooter>
      </Stack>
    </OnceDialog>
  );
}

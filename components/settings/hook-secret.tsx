"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { CopyText } from "../ui/copy-text";
import { ErrorBox } from "../ui/error-box";

/** What calls of filters are signed with, for those who check it. */
export function HookSecret({ projectId }: { projectId: string }) {
  const trpc = useTRPC();
  const [opened, setOpened] = useState(false);
  const show = useMutation(trpc.projects.hookSecret.mutationOptions());
  const renew = useMutation(trpc.projects.renewHookSecret.mutationOptions());
  const secret = (renew.data ?? show.data)?.secret;
  const open = () => {
    setOpened(true);
    renew.reset();
    show.mutate({ projectId });
  };
  const error = renew.error ?? show.error;
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        Show the signing secret
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Signing secret" size="lg">
        <Stack>
          {error && <ErrorBox title="That did not work" error={error} />}
          <Text>
            Each call carries a header Waymark-Signature, made with this secret. Who checks it knows that the
            call comes from here.
          </Text>
          {secret && <CopyText value={secret} label="signing secret" whole />}
          <Text fz="sm" c="dimmed">
            Once it is replaced, calls are signed with the new one at once, and whoever checks by the old one
            refuses them.
          </Text>
          <Group justify="space-between">
            <Button
              color="red"
              variant="light"
              loading={renew.isPending}
              disabled={!secret}
              onClick={() => renew.mutate({ projectId })}
            >
              Replace it
            </Button>
            <Button onClick={() => setOpened(false)}>Done</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

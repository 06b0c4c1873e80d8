"use client";

import { Alert, Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { CopyText } from "../ui/copy-text";

interface Props {
  made: { id: string; secret: string };
  onClose: () => void;
  children?: ReactNode;
}

export function SecretShownOnce({ made, onClose, children }: Props) {
  return (
    <Stack>
      <Alert color="yellow">The secret is shown only now. Put it where your program reads it.</Alert>
      <div>
        Access key ID
        <br />
        <CopyText value={made.id} label="access key ID" whole />
      </div>
      <div>
        Secret access key
        <br />
        <CopyText value={made.secret} label="secret access key" whole />
      </div>
      {children}
      <Group justify="flex-end">
        <Button onClick={onClose}>I have kept it</Button>
      </Group>
    </Stack>
  );
}

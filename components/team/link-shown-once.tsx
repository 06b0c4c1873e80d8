"use client";

import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

interface Props {
  link: { url: string; email: string };
  /** What it is for: "join the team". */
  purpose: string;
  onDone: () => void;
}

/** A link is a secret: this is the only time that it can be read. */
export function LinkShownOnce({ link: { url, email }, purpose, onDone }: Props) {
  return (
    <Stack>
      <Text>
        Send this link to <strong>{email}</strong>. It lets whoever opens it {purpose}, once, within seven
        days.
      </Text>
      <TextInput
        label="Link"
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
      <Alert color="yellow">It is shown only now. If it gets lost, make a new one.</Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
        <CopyButton value={url} timeout={2000}>
          {({ copied, copy }) => (
            <Button
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? "Copied" : "Copy link"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}

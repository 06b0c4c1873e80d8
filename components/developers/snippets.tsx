"use client";

import { Button, Code, CopyButton, Group, Select, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import type { Snippet } from "@/domain/developers/snippets";

/** One language at a time, and its whole text to take along. */
export function Snippets({ snippets }: { snippets: Snippet[] }) {
  const [chosen, choose] = useState(snippets[0]?.id ?? "");
  const shown = snippets.find(({ id }) => id === chosen);
  if (!shown) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <Select
          label="Language"
          data={snippets.map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          onChange={(id) => id && choose(id)}
          allowDeselect={false}
          w={200}
        />
        <CopyButton value={shown.code} timeout={1500}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? "Copied" : "Copy snippet"}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text fz="sm" c="dimmed">
        {shown.needs}
      </Text>
      {/* it scrolls, so it must be reached by keyboard */}
      <Code block tabIndex={0} role="region" aria-label={`Snippet for ${shown.label}`}>
        {shown.code}
      </Code>
    </Stack>
  );
}

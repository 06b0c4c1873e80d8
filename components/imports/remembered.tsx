"use client";

import { Button, Group, Text } from "@mantine/core";
import { RelativeTime } from "../ui/relative-time";
import type { Preview } from "./import";

/** Says where a suggestion comes from, when it is not a guess. */
export function Remembered({ preview: { remembered }, onGuess }: { preview: Preview; onGuess: () => void }) {
  if (!remembered) return null;
  return (
    <Group gap="xs" mb="sm">
      <Text fz="sm" c="dimmed">
        As for {remembered.fileName}, <RelativeTime at={remembered.usedAt} />: it had the same columns.
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={onGuess}>
        Guess anew
      </Button>
    </Group>
  );
}

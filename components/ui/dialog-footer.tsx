"use client";

import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  onCancel: () => void;
  cancelLabel?: string;
  /** The button that does it. */
  children: ReactNode;
}

/** How a dialog ends: by the button that does it, or by the one before it. */
export function DialogFooter({ onCancel, cancelLabel = "Cancel", children }: Props) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {cancelLabel}
      </Button>
      {children}
    </Group>
  );
}

"use client";

import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconLink } from "@tabler/icons-react";

/** Copies the address of the page as it is shown now. `label` says what it leads to: "link to this message". */
export function CopyLink({ label }: { label: string }) {
  const { copied, copy } = useClipboard({ timeout: 1_500 });
  const ButtonIcon = copied ? IconCheck : IconLink;
  return (
    <Button
      variant="default"
      leftSection={<ButtonIcon size={16} aria-hidden />}
      onClick={() => copy(window.location.href)}
      aria-label={copied ? "Copied" : `Copy ${label}`}
    >
      {copied ? "Copied" : "Copy link"}
    </Button>
  );
}

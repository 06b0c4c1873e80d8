"use client";

import { ActionIcon, Code, CopyButton, Group, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

interface Props {
  value: string;
  /** What it is, for the button's name: "project ID". */
  label: string;
  /** Shown instead of the value, which may be long. */
  shown?: string;
  /** Over several lines rather than cut: for what is shown once, and may have to be read off. */
  whole?: boolean;
}

const cut = { overflow: "hidden", textOverflow: "ellipsis" } as const;
const wrapped = { overflowWrap: "anywhere", whiteSpace: "normal" } as const;

export function CopyText({ value, label, shown, whole = false }: Props) {
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex" maw="100%">
      <Code style={whole ? wrapped : cut}>{shown ?? value}</Code>
      <CopyButton value={value} timeout={1500}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : `Copy ${label}`}>
            <ActionIcon size="sm" onClick={copy} aria-label={copied ? "Copied" : `Copy ${label}`}>
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}

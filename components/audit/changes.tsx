"use client";

import { Box, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { type Change, changesOf } from "@/domain/audit/changes";

interface Props {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const SHOWN = 3;

/** What was, struck through, and what is. */
export function Changes({ before, after }: Props) {
  const [isOpen, setOpen] = useState(false);
  const changes = changesOf(before, after);
  if (changes.length === 0) return <Text c="dimmed">–</Text>;
  return (
    <Box maw={420} fz="xs">
      {changes.slice(0, isOpen ? undefined : SHOWN).map((change) => (
        <Line key={change.field} change={change} />
      ))}
      {changes.length > SHOWN && (
        <UnstyledButton
          fz="xs"
          c="var(--mantine-color-anchor)"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
        >
          {isOpen ? "Show less" : `${changes.length - SHOWN} more`}
        </UnstyledButton>
      )}
    </Box>
  );
}

function Line({ change: { field, from, to } }: { change: Change }) {
  return (
    <div style={{ overflowWrap: "anywhere" }}>
      <Text span fz="xs" c="dimmed">
        {field}:{" "}
      </Text>
      {from !== null && <del>{shortened(from)}</del>}
      {from !== null && to !== null && " → "}
      {to !== null && <ins style={{ textDecoration: "none" }}>{shortened(to)}</ins>}
    </div>
  );
}

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

"use client";

import { ActionIcon, Group, Text, TextInput, Tooltip } from "@mantine/core";
import { IconClock, IconClockOff } from "@tabler/icons-react";
import { useBuilder } from "../builder/builder-context";

interface Props {
  label: string;
  value: string;
  onChange: (date: string) => void;
}

const DAY_LENGTH = "2026-03-04".length;

/** A day, or a moment of it in UTC. A moment with another zone is written as it stands. */
export function DateField({ label, value, onChange }: Props) {
  const { readOnly } = useBuilder();
  const hasTime = value.length > DAY_LENGTH;
  const isPlain = !hasTime || /^[-\d]{10}T\d\d:\d\d(Z|$)/.test(value);
  const type = isPlain ? (hasTime ? "datetime-local" : "date") : "text";
  const shown = isPlain ? value.replace(/Z$/, "") : value;
  const toggle = () => onChange(hasTime ? value.slice(0, DAY_LENGTH) : `${value}T00:00Z`);
  return (
    <Group gap={2} wrap="nowrap">
      <TextInput
        aria-label={hasTime ? `${label}, UTC` : label}
        type={type}
        rightSection={type === "datetime-local" ? <Text fz="xs">UTC</Text> : undefined}
        rightSectionWidth={40}
        rightSectionPointerEvents="none"
        disabled={readOnly}
        value={shown}
        onChange={({ currentTarget }) =>
          onChange(
            type === "datetime-local" && currentTarget.value
              ? `${currentTarget.value}Z`
              : currentTarget.value,
          )
        }
      />
      {!readOnly && (value.length === DAY_LENGTH || hasTime) && (
        <Tooltip label={hasTime ? "The whole day" : "Add a time, in UTC"}>
          <ActionIcon
            aria-label={hasTime ? `${label}: the whole day` : `${label}: add a time`}
            onClick={toggle}
          >
            {hasTime ? <IconClockOff size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

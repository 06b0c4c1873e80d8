"use client";

import { Button, Group, NumberInput, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { limitWords } from "@/domain/limits/limit-words";
import { type LimitName, limits } from "@/domain/limits/limits";
import { grouped } from "../ui/figures";

interface Props {
  name: LimitName;
  used: number | undefined;
  mayChange: boolean;
  onReset: () => void;
  value?: number | string;
  error?: ReactNode;
  onChange: (value: number | string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** A limit, what it protects, where it may stand, and the way back to the default. */
export function LimitField({ name, used, mayChange, onReset, ...input }: Props) {
  const { label, unit, protects } = limitWords[name];
  const { default: usual, pinpoint, least, most } = limits[name];
  return (
    <div>
      <NumberInput
        label={label}
        description={protects}
        suffix={` ${unit}`}
        allowNegative={false}
        allowDecimal={false}
        thousandSeparator=","
        hideControls
        readOnly={!mayChange}
        maw={420}
        {...input}
      />
      <Group gap="xs" mt={4} mih={26}>
        <Text fz="xs" c="dimmed">
          {grouped(least)} to {grouped(most)}, by default {grouped(usual)}; Pinpoint had {grouped(pinpoint)}.
          {used !== undefined && ` In use: ${grouped(used)}.`}
        </Text>
        {mayChange && input.value !== usual && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Reset ${label} to ${grouped(usual)}`}
            onClick={onReset}
          >
            Reset to {grouped(usual)}
          </Button>
        )}
      </Group>
    </div>
  );
}

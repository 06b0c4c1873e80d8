"use client";

import { Button, Group } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { type StepId, stepAfter, stepBefore } from "./steps";

interface Props {
  current: StepId;
  onStep: (step: StepId) => void;
}

export function StepFoot({ current, onStep }: Props) {
  const before = stepBefore(current);
  const after = stepAfter(current);
  return (
    <Group justify="space-between" mt="lg">
      {before ? (
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => onStep(before.id)}
        >
          Back: {before.label}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => onStep(after.id)}>
          Next: {after.label}
        </Button>
      )}
    </Group>
  );
}

"use client";

import { Group, Progress, Stack, Text } from "@mantine/core";
import { grouped, pace } from "./figures";
import { durationInWords } from "./time-in-words";

interface Props {
  /** What is under way, for screen readers: "Import of people.csv". */
  label: string;
  done: number;
  /** Null while nobody knows yet. */
  total: number | null;
  /** Of `done`, a second; leave out what is not moving. */
  ratePerSecond?: number;
  /** What is counted: "messages". */
  unit?: string;
  paused?: boolean;
}

/** A bar with what is done, the rate and the time left. */
export function ProgressLine({ label, done, total, ratePerSecond = 0, unit = "", paused = false }: Props) {
  const share = total ? Math.min(100, (done / total) * 100) : 0;
  const left = total && ratePerSecond > 0 ? Math.max(0, total - done) / ratePerSecond : null;
  const movement = [
    ratePerSecond > 0 && pace(ratePerSecond),
    left !== null && left > 0 && `${durationInWords(left * 1000)} left`,
    paused && "paused",
  ].filter(Boolean);

  return (
    <Stack gap={6}>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section
          value={total === null ? 100 : share}
          animated={total === null}
          striped={total === null}
          color={paused ? "gray" : undefined}
          aria-label={label}
        />
      </Progress.Root>
      <Group justify="space-between" gap="xs">
        <Text fz="sm">
          {grouped(done)}
          {total !== null && ` of ${grouped(total)}`} {unit}
          {total !== null && total > 0 && (
            <Text component="span" fz="sm" c="dimmed">
              {` · ${share >= 100 || share === 0 ? share : share.toFixed(1)} %`}
            </Text>
          )}
        </Text>
        <Text fz="sm" c="dimmed">
          {movement.join(" · ")}
        </Text>
      </Group>
    </Stack>
  );
}

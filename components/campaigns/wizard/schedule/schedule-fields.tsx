"use client";

import { Chip, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import type { Schedule } from "@/domain/schedules/schedule";
import { scheduleProblems } from "@/domain/schedules/schedule-problems";
import { useNow } from "../../../ui/use-now";
import { ProblemNote } from "../problem-note";
import { readValues, rhythms, type ScheduleValues, valuesOf } from "./schedule-values";
import { TimedFields } from "./timed-fields";
import { Upcoming } from "./upcoming";

interface ScheduleFieldsProps {
  schedule: Schedule;
  onSchedule: (schedule: Schedule) => void;
  /** Null: it is finished, and saved. */
  onUnfinished: (problem: Problem | null) => void;
  projectZone: string;
  /** Of whom nobody knows where they are; null: they are left out. */
  assumedZone: string | null;
  readOnly: boolean;
  label?: string;
}

const unfinished: Problem = {
  level: "error",
  field: "schedule",
  message: "The schedule is not finished.",
  fix: "",
};

/** CMP-17 to CMP-19. What is not finished is said at its field and not saved; what cannot be, or is odd, is said at once. */
export function ScheduleFields({
  schedule,
  onSchedule,
  onUnfinished,
  projectZone,
  assumedZone,
  readOnly,
  label = "How often",
}: ScheduleFieldsProps) {
  const [values, setValues] = useState(() => valuesOf(schedule, projectZone));
  const now = useNow();
  const { schedule: read, fault } = readValues(values);
  const change = (some: Partial<ScheduleValues>) => {
    const next = { ...values, ...some };
    setValues(next);
    const { schedule: finished, fault: missing } = readValues(next);
    if (finished) onSchedule(finished);
    onUnfinished(missing && { ...unfinished, fix: `${missing.message}.` });
  };
  const problems = read && now ? scheduleProblems(read, now) : [];
  return (
    <Stack gap="md">
      <Chip.Group
        value={values.kind}
        onChange={(kind) =>
          change({ kind: rhythms.find(({ value }) => value === kind)?.value ?? "immediately" })
        }
      >
        <Group gap={6} role="radiogroup" aria-label={label}>
          {rhythms.map((rhythm) => (
            <Chip
              key={rhythm.value}
              value={rhythm.value}
              radius="sm"
              disabled={readOnly && rhythm.value !== values.kind}
            >
              {rhythm.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {values.kind === "immediately" ? (
        <Text fz="sm" c="dimmed">
          As soon as it is launched: the first mails leave within a second, the rest as fast as the mail
          server takes them.
        </Text>
      ) : (
        <TimedFields
          values={values}
          change={change}
          fault={fault}
          assumedZone={assumedZone}
          readOnly={readOnly}
        />
      )}
      {problems.length > 0 && (
        <div role="status">
          {problems.map((problem) => (
            <ProblemNote key={problem.message} problem={problem} />
          ))}
        </div>
      )}
      {read && now && problems.every(({ level }) => level !== "error") && (
        <Upcoming schedule={read} now={now} />
      )}
    </Stack>
  );
}

"use client";

import { Checkbox, Chip, Group, Input, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { timeZoneChoices } from "../../../settings/time-zone-choices";
import type { ScheduleFault, ScheduleValues } from "./schedule-values";

interface Props {
  values: ScheduleValues;
  change: (some: Partial<ScheduleValues>) => void;
  fault: ScheduleFault | null;
  assumedZone: string | null;
  readOnly: boolean;
}

const units = { hourly: "hours", daily: "days", weekly: "weeks", monthly: "months" } as const;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function TimedFields({ values, change, fault, assumedZone, readOnly }: Props) {
  const { kind } = values;
  const at = (field: ScheduleFault["field"]) => (fault?.field === field ? fault.message : undefined);
  const recurs = kind !== "once" && kind !== "immediately";
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-start">
        <WallClockInput
          label={recurs ? "First on" : "On"}
          value={values.start}
          error={at("start")}
          readOnly={readOnly}
          onChange={(start) => change({ start })}
        />
        {recurs && (
          <>
            <NumberInput
              label={`Every … ${units[kind]}`}
              w={130}
              min={1}
              allowDecimal={false}
              readOnly={readOnly}
              value={values.every}
              error={at("every")}
              onChange={(every) => change({ every: typeof every === "number" ? every : "" })}
            />
            <WallClockInput
              label="Until (optional)"
              value={values.end}
              error={at("end")}
              readOnly={readOnly}
              onChange={(end) => change({ end })}
            />
          </>
        )}
      </Group>
      {kind === "weekly" && <Weekdays values={values} change={change} readOnly={readOnly} />}
      <Select
        label="Time zone"
        description={
          values.recipientsLocalTime
            ? "Which runs there are; the time itself is read on each recipient’s clock."
            : undefined
        }
        maw={360}
        searchable
        allowDeselect={false}
        readOnly={readOnly}
        data={timeZoneChoices(values.timeZone)}
        limit={60}
        nothingFoundMessage="No such time zone"
        value={values.timeZone}
        error={at("timeZone")}
        onChange={(zone) => change({ timeZone: zone ?? values.timeZone })}
      />
      {kind !== "hourly" && (
        <Checkbox
          label="At this time where each recipient is"
          description={unknownZones(assumedZone)}
          checked={values.recipientsLocalTime}
          disabled={readOnly}
          onChange={({ currentTarget }) => change({ recipientsLocalTime: currentTarget.checked })}
        />
      )}
    </Stack>
  );
}

function unknownZones(assumed: string | null): string {
  const known = "By the zone of their record, else by what their phone number or country tells.";
  return assumed
    ? `${known} Of whom nothing is known, ${assumed.replaceAll("_", " ")} is assumed.`
    : `${known} Of whom nothing is known: they are skipped, and listed.`;
}

interface WallClockProps {
  label: string;
  value: string;
  error: string | undefined;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** A day and a time as a clock on the wall shows them. */
function WallClockInput({ label, value, error, readOnly, onChange }: WallClockProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      w={220}
      max="9999-12-31T23:59"
      value={value}
      error={error}
      readOnly={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Weekdays({ values, change, readOnly }: Pick<Props, "values" | "change" | "readOnly">) {
  const chosen = values.weekdays.map(String);
  return (
    <Input.Wrapper label="On these days" description="Without one: on the weekday of the first day.">
      <Chip.Group
        multiple
        value={chosen}
        onChange={(days) => !readOnly && change({ weekdays: days.map(Number).sort((a, b) => a - b) })}
      >
        <Group gap={6} mt={6} role="group" aria-label="On these days">
          {weekdays.map((day, nth) => (
            <Chip key={day} value={String(nth + 1)} size="sm" radius="sm" disabled={readOnly}>
              {day}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

"use client";

import { Group, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { weekdays } from "@/domain/bucket-imports/schedule";
import { timeZoneChoices } from "../settings/time-zone-choices";
import { useNow } from "../ui/use-now";
import { nextOf, type WhenValues } from "./use-when";

interface Props {
  values: WhenValues;
  change: (by: Partial<WhenValues>) => void;
}

const rhythms: { value: WhenValues["every"]; label: string }[] = [
  { value: "once", label: "Once, now" },
  { value: "hour", label: "Every hour" },
  { value: "day", label: "Every day" },
  { value: "week", label: "Every week" },
];

export function ScheduleFields({ values, change }: Props) {
  const { every, timeZone } = values;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <Select
          label="When"
          data={rhythms}
          allowDeselect={false}
          value={every}
          onChange={(chosen) =>
            change({ every: rhythms.find(({ value }) => value === chosen)?.value ?? "once" })
          }
        />
        {every !== "once" && <Moment values={values} change={change} />}
      </Group>
      {(every === "day" || every === "week") && (
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          data={timeZoneChoices(timeZone)}
          limit={60}
          nothingFoundMessage="No such time zone"
          value={timeZone}
          onChange={(chosen) => change({ timeZone: chosen ?? timeZone })}
        />
      )}
      {every !== "once" && <NextRun values={values} />}
    </Stack>
  );
}

function Moment({ values: { every, time, weekday }, change }: Props) {
  if (every === "hour")
    return (
      <NumberInput
        label="Minutes past"
        min={0}
        max={59}
        clampBehavior="strict"
        allowDecimal={false}
        w={120}
        value={Number(time.slice(3))}
        onChange={(minute) => change({ time: `00:${String(minute || 0).padStart(2, "0")}` })}
      />
    );
  return (
    <>
      {every === "week" && (
        <Select
          label="On"
          data={weekdays.map((label, nth) => ({ value: String(nth + 1), label }))}
          allowDeselect={false}
          w={140}
          value={String(weekday)}
          onChange={(chosen) => change({ weekday: Number(chosen ?? 1) })}
        />
      )}
      <TextInput
        label="At"
        type="time"
        w={120}
        value={time}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
    </>
  );
}

function NextRun({ values }: { values: WhenValues }) {
  const now = useNow();
  const next = now && nextOf(values, now);
  if (!next) return null;
  return (
    <Text fz="sm" c="dimmed">
      First on{" "}
      {next.toLocaleString("en-US", { dateStyle: "full", timeStyle: "short", timeZone: values.timeZone })}, by
      the clocks of {values.timeZone.replaceAll("_", " ")}
    </Text>
  );
}

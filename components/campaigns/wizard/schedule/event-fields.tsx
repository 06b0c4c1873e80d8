"use client";

import { Group, NumberInput, Select, Stack, TagsInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { knownTriggerTypes } from "@/domain/events/reserved";
import type { Schedule } from "@/domain/schedules/schedule";
import { scheduleProblems } from "@/domain/schedules/schedule-problems";
import { scheduleInWords } from "@/domain/schedules/schedule-words";
import { timeZoneChoices } from "../../../settings/time-zone-choices";
import { useTRPC } from "../../../trpc";
import { useNow } from "../../../ui/use-now";
import { ProblemNote } from "../problem-note";
import { EventConditions } from "./event-conditions";
import { type EventFault, type EventValues, eventValuesOf, readEventValues } from "./event-values";
import { WallClockInput } from "./timed-fields";

interface Props {
  projectId: string;
  schedule: Schedule;
  onSchedule: (schedule: Schedule) => void;
  onUnfinished: (problem: Problem | null) => void;
  projectZone: string;
  readOnly: boolean;
}

const unfinished = { level: "error", field: "schedule", message: "The event is not finished." } as const;

/** CMP-21, CMP-22: which events send the mail, from when to when, and how late it may still go out. */
export function EventFields({ projectId, schedule, onSchedule, onUnfinished, projectZone, readOnly }: Props) {
  const [values, setValues] = useState(() => eventValuesOf(schedule, projectZone));
  const now = useNow();
  const { schedule: read, fault } = readEventValues(values);
  const change = (some: Partial<EventValues>) => {
    const next = { ...values, ...some };
    setValues(next);
    const { schedule: finished, fault: missing } = readEventValues(next);
    if (finished) onSchedule(finished);
    onUnfinished(missing && { ...unfinished, fix: `${missing.message}.` });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the choice is made and nothing is filled in
  useEffect(() => onUnfinished(fault && { ...unfinished, fix: `${fault.message}.` }), []);
  const problems = read && now ? scheduleProblems(read, now) : [];
  const at = (field: EventFault["field"]) => (fault?.field === field ? fault.message : undefined);
  return (
    <Stack gap="md">
      <EventNames
        projectId={projectId}
        values={values}
        change={change}
        error={at("types")}
        readOnly={readOnly}
      />
      <EventConditions
        projectId={projectId}
        values={values}
        change={change}
        error={at("where")}
        readOnly={readOnly}
      />
      <Limits values={values} change={change} at={at} readOnly={readOnly} />
      {problems.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
      {read && (
        <Text fz="sm" fw={500} role="status">
          {scheduleInWords(read)}
        </Text>
      )}
    </Stack>
  );
}

interface PartProps {
  values: EventValues;
  change: (some: Partial<EventValues>) => void;
  readOnly: boolean;
}

function EventNames({
  projectId,
  values,
  change,
  error,
  readOnly,
}: PartProps & { projectId: string; error: string | undefined }) {
  const { data = [] } = useQuery(useTRPC().events.names.queryOptions({ projectId }));
  return (
    <TagsInput
      label="Event"
      description="Its name, as the application sends it: choose one that was seen, or type one and press Enter. With several, any of them will do."
      placeholder={values.types.length === 0 ? "cart.abandoned" : undefined}
      maw={560}
      maxTags={10}
      acceptValueOnBlur
      readOnly={readOnly}
      data={[
        { group: "Seen in this project", items: data },
        { group: "Known to Waymark", items: knownTriggerTypes },
      ]}
      value={values.types}
      error={error}
      onChange={(types) => change({ types })}
    />
  );
}

function Limits({
  values,
  change,
  at,
  readOnly,
}: PartProps & { at: (field: EventFault["field"]) => string | undefined }) {
  return (
    <>
      <Group gap="sm" align="flex-start">
        <WallClockInput
          label="From (optional)"
          value={values.start}
          error={at("start")}
          readOnly={readOnly}
          onChange={(start) => change({ start })}
        />
        <WallClockInput
          label="Until (optional)"
          value={values.end}
          error={at("end")}
          readOnly={readOnly}
          onChange={(end) => change({ end })}
        />
        <Select
          label="Time zone"
          w={240}
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
      </Group>
      <NumberInput
        label="Drop what could not be sent within"
        description="From the moment the event came: in a quiet time, or while the campaign is paused."
        suffix=" min"
        w={260}
        min={1}
        max={1_440}
        allowDecimal={false}
        allowNegative={false}
        readOnly={readOnly}
        value={values.withinMinutes}
        error={at("withinMinutes")}
        onChange={(minutes) => change({ withinMinutes: typeof minutes === "number" ? minutes : "" })}
      />
    </>
  );
}

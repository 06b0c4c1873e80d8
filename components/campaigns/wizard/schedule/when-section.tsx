"use client";

import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { immediately, isTriggered, type Schedule } from "@/domain/schedules/schedule";
import { Section } from "../section";
import { EventFields } from "./event-fields";
import { ScheduleFields } from "./schedule-fields";

interface Props {
  projectId: string;
  schedule: Schedule;
  onSchedule: (schedule: Schedule) => void;
  onUnfinished: (problem: Problem | null) => void;
  projectZone: string;
  /** Left out: not known yet. */
  assumedZone: string | null | undefined;
  readOnly: boolean;
}

const descriptions = {
  time: "At each run the audience is worked out anew: who has come into it gets the mail, who has left it does not.",
  event:
    "Each event that fits sends one mail, to the person it is about. The audience is the filter: whoever is not in it when the event occurs gets nothing.",
};

/** CMP-17, CMP-21: at a time, or whenever something happens. */
export function WhenSection({ projectId, assumedZone, ...rest }: Props) {
  const { schedule, onSchedule, onUnfinished, readOnly } = rest;
  const [chosen, setChosen] = useState<"time" | "event">(isTriggered(schedule) ? "event" : "time");
  const choose = (next: string) => {
    setChosen(next === "event" ? "event" : "time");
    onUnfinished(null);
    if (next === "time" && isTriggered(schedule)) onSchedule(immediately);
  };
  return (
    <Section title="When" description={descriptions[chosen]}>
      <Stack gap="md">
        <Radio.Group aria-label="When it is sent" value={chosen} onChange={choose} readOnly={readOnly}>
          <Stack gap="xs">
            <Radio value="time" label="At a specific time" />
            <Radio value="event" label="When an event occurs" />
          </Stack>
        </Radio.Group>
        {chosen === "event" ? (
          <EventFields projectId={projectId} {...rest} />
        ) : (
          assumedZone !== undefined && <ScheduleFields assumedZone={assumedZone} {...rest} />
        )}
      </Stack>
    </Section>
  );
}

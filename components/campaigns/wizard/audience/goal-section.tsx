"use client";

import { NumberInput, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { error, type Problem } from "@/domain/campaigns/problem";
import { Goal, LONGEST_GOAL_DAYS } from "@/domain/experiments/metrics";
import { GoalEvent } from "../../goal-event";
import type { StepProps } from "../draft";
import { Section } from "../section";

const USUAL_DAYS = 7;

interface Props extends Pick<StepProps, "draft" | "change" | "readOnly"> {
  onUnfinished: (problem: Problem | null) => void;
}

/** What the mail is to bring about: an event, of one kind if wanted. Without an event there is no goal. */
export function GoalSection({ draft: { projectId, goal }, change, readOnly, onUnfinished }: Props) {
  const [typed, setTyped] = useState({
    event: goal?.event ?? "",
    name: goal?.attribute?.name ?? "",
    value: goal?.attribute?.value ?? "",
    days: goal?.days ?? USUAL_DAYS,
  });
  const edit = (some: Partial<typeof typed>) => {
    const next = { ...typed, ...some };
    setTyped(next);
    const { goal: written, fault } = goalOf(next);
    onUnfinished(fault ? error("treatments", "The goal is not finished.", `${fault}.`) : null);
    if (!fault) change({ goal: written });
  };
  const { fault, field } = goalOf(typed);
  const faultAt = (wanted: string) => (field === wanted ? fault : null);
  return (
    <Section
      title="Goal"
      description="What the mail is to bring about, such as a purchase: an event that your app or your import reports. It is counted for each treatment, and against the hold-out. Without an event there is no goal."
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
        <GoalEvent
          projectId={projectId}
          goal={typed.event}
          readOnly={readOnly}
          onChange={(event) => edit({ event })}
        />
        <TextInput
          label="Attribute (optional)"
          placeholder="plan"
          readOnly={readOnly}
          disabled={typed.event === ""}
          value={typed.name}
          error={faultAt("name")}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
        />
        <TextInput
          label="is exactly"
          placeholder="gold"
          readOnly={readOnly}
          disabled={typed.event === "" || typed.name === ""}
          value={typed.value}
          error={faultAt("value")}
          onChange={({ currentTarget }) => edit({ value: currentTarget.value })}
        />
        <NumberInput
          label="Within days"
          min={1}
          max={LONGEST_GOAL_DAYS}
          allowDecimal={false}
          clampBehavior="strict"
          readOnly={readOnly}
          disabled={typed.event === ""}
          value={typed.days}
          onChange={(value) => typeof value === "number" && value > 0 && edit({ days: value })}
        />
      </SimpleGrid>
    </Section>
  );
}

interface Typed {
  event: string;
  name: string;
  value: string;
  days: number;
}

function goalOf({ event, name, value, days }: Typed): {
  goal: Goal | null;
  fault: string | null;
  field?: string;
} {
  if (event.trim() === "") return { goal: null, fault: null };
  const attribute = name.trim() === "" ? null : { name, value };
  const read = Goal.safeParse({ event, days, attribute });
  if (read.success) return { goal: read.data, fault: null };
  const [issue] = read.error.issues;
  return {
    goal: null,
    fault: issue?.message ?? "The goal cannot be read",
    field: String(issue?.path.at(-1)),
  };
}

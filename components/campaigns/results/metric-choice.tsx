"use client";

import { Group, NumberInput, SegmentedControl } from "@mantine/core";
import {
  type ExperimentMetric,
  experimentMetrics,
  LONGEST_GOAL_DAYS,
  metricWords,
} from "@/domain/experiments/metrics";
import { useUrlState } from "../../ui/use-url-state";
import { GoalEvent } from "../goal-event";

const view = { metric: "open", goal: "", days: 7 };

/** What is compared, in the address: opens, clicks, or an event within some days. */
export function useMetric() {
  const [{ metric, goal, days }, setView] = useUrlState(view);
  const chosen = experimentMetrics.find((known) => known === metric) ?? "open";
  return { metric: chosen, goal, days: Math.min(days, LONGEST_GOAL_DAYS), setView };
}

interface Props {
  projectId: string;
  /** The campaign's own in words; null: it has none. */
  ownGoal: string | null;
}

export function MetricChoice({ projectId, ownGoal }: Props) {
  const { metric, goal, days, setView } = useMetric();
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        aria-label="What is compared"
        data={experimentMetrics.map((value) => ({ value, label: metricWords[value].label }))}
        value={metric}
        onChange={(value) => setView({ metric: value as ExperimentMetric })} // one of the values above
      />
      {metric === "goal" && (
        <>
          <GoalEvent
            label={ownGoal ? "Another event" : undefined}
            placeholder={ownGoal ? "The campaign’s goal" : undefined}
            projectId={projectId}
            goal={goal}
            onChange={(event) => setView({ goal: event })}
          />
          {goal !== "" && (
            <NumberInput
              label="Within days"
              w={110}
              min={1}
              max={LONGEST_GOAL_DAYS}
              allowDecimal={false}
              clampBehavior="strict"
              value={days}
              onChange={(value) => typeof value === "number" && setView({ days: value })}
            />
          )}
        </>
      )}
    </Group>
  );
}

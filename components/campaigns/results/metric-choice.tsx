"use client";

import { Autocomplete, Group, NumberInput, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { messageEventTypes } from "@/domain/events/event-words";
import {
  type ExperimentMetric,
  experimentMetrics,
  LONGEST_GOAL_DAYS,
  metricWords,
} from "@/domain/experiments/metrics";
import { useTRPC } from "../../trpc";
import { useTyped } from "../../ui/use-typed";
import { useUrlState } from "../../ui/use-url-state";

const view = { metric: "open", goal: "", days: 7 };

/** What is compared, in the address: opens, clicks, or an event within some days. */
export function useMetric() {
  const [{ metric, goal, days }, setView] = useUrlState(view);
  const chosen = experimentMetrics.find((known) => known === metric) ?? "open";
  return { metric: chosen, goal, days: Math.min(days, LONGEST_GOAL_DAYS), setView };
}

export function MetricChoice({ projectId }: { projectId: string }) {
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
          <GoalEvent projectId={projectId} goal={goal} onChange={(event) => setView({ goal: event })} />
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
        </>
      )}
    </Group>
  );
}

interface GoalProps {
  projectId: string;
  goal: string;
  onChange: (event: string) => void;
}

/** Events that messages make by themselves are no goals. */
function GoalEvent({ projectId, goal, onChange }: GoalProps) {
  const { data } = useQuery({
    ...useTRPC().segments.vocabulary.queryOptions({ projectId }),
    staleTime: 60_000,
  });
  const [typed, setTyped] = useTyped(goal, onChange);
  return (
    <Autocomplete
      label="Event that is the goal"
      placeholder="purchase"
      w={240}
      maxLength={128}
      data={(data?.eventTypes ?? []).filter((type) => !messageEventTypes.includes(type))}
      value={typed}
      onChange={setTyped}
    />
  );
}

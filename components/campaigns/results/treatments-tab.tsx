"use client";

import { Alert, Card, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ExperimentMetric } from "@/domain/experiments/metrics";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { grouped } from "../../ui/figures";
import { QueryBoundary } from "../../ui/query-boundary";
import { ComparisonTable } from "./comparison-table";
import { LiftSection } from "./lift-section";
import { MetricChoice, useMetric } from "./metric-choice";
import { PlannerSection } from "./planner-section";
import { SETTLED_MS } from "./run-view";
import { verdictInWords } from "./verdict-words";

type Comparison = RouterOutputs["results"]["comparison"];

/** CMP-16: which treatment is better, if any, over all runs together; it may be looked at as often as one likes. */
export function TreatmentsTab({ campaign }: { campaign: RouterOutputs["campaigns"]["get"] }) {
  const { projectId, id } = campaign;
  const { metric, goal, days } = useMetric();
  const isAsked = metric !== "goal" || goal !== "";
  const query = useQuery({
    ...useTRPC().results.comparison.queryOptions({
      projectId,
      id,
      metric,
      goal: metric === "goal" ? { event: goal, days } : null,
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    refetchInterval: SETTLED_MS,
  });
  return (
    <Stack gap="lg">
      <MetricChoice projectId={projectId} />
      {isAsked ? (
        <QueryBoundary
          query={query}
          skeleton={<Skeleton h={320} />}
          errorTitle="The treatments could not be compared"
        >
          {(data) => <Compared comparison={data} metric={metric} />}
        </QueryBoundary>
      ) : (
        <Text c="dimmed">Choose the event that the campaign is meant to bring about.</Text>
      )}
    </Stack>
  );
}

function Compared({ comparison, metric }: { comparison: Comparison; metric: ExperimentMetric }) {
  const { treatments, sinceVersion, alpha, asOf } = comparison;
  const [first] = treatments;
  const base = first && first.people > 0 ? (first.responded / first.people) * 100 : 0;
  const isTest = treatments.length > 1;
  return (
    <Stack gap="lg">
      <ShareAlarm comparison={comparison} />
      <Card component="section" aria-label="Comparison">
        {isTest && <Verdict comparison={comparison} metric={metric} />}
        <ComparisonTable comparison={comparison} metric={metric} />
        <Text fz="sm" c="dimmed" mt="sm">
          Each person once, over all runs{sinceVersion ? ` since version ${sinceVersion}` : ""}; opens by
          machines do not count. You may look whenever you like: at most {Math.round(alpha * 100)} of 100
          campaigns without a difference will ever show one. As of {asOf.toLocaleTimeString("en-GB")}.
        </Text>
      </Card>
      <LiftSection comparison={comparison} />
      {isTest && (
        <PlannerSection
          base={base}
          treatments={treatments.length}
          fewest={Math.min(...treatments.map(({ people }) => people))}
        />
      )}
    </Stack>
  );
}

function Verdict({ comparison, metric }: { comparison: Comparison; metric: ExperimentMetric }) {
  const { title, body } = verdictInWords(comparison, metric);
  return (
    <Group mb="md">
      <div role="status">
        <Text fw={600} fz="lg">
          {title}
        </Text>
        <Text c="dimmed">{body}</Text>
      </div>
    </Group>
  );
}

/** Orange on its own light shade is too faint to read. */
const readableTitle = { title: { color: "var(--mantine-color-text)" } };

/** The groups are not as large as planned: then what differs may be the people, not the messages. */
function ShareAlarm({ comparison: { ratio, treatments } }: { comparison: Comparison }) {
  if (!ratio?.alarm) return null;
  const told = treatments.map(
    ({ name, people }, n) => `“${name}” ${grouped(people)} instead of ${grouped(ratio.expected[n] ?? 0)}`,
  );
  return (
    <Alert
      color="orange"
      styles={readableTitle}
      icon={<IconAlertTriangle aria-hidden />}
      title="The treatments did not reach the shares that were planned"
    >
      {told.join(", ")}. That is hardly chance: look under “Recipients” for who was skipped in one treatment
      and not in another, and do not trust the comparison until you know why.
    </Alert>
  );
}

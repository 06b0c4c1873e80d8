"use client";

import { BarChart } from "@mantine/charts";
import { Anchor, Card, Group, SegmentedControl, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { grouped } from "../../ui/figures";
import { QueryBoundary } from "../../ui/query-boundary";
import { useUrlState } from "../../ui/use-url-state";
import { runsAsked, runView, SETTLED_MS } from "./run-view";

type Answer = RouterOutputs["results"]["hours"];

const shown = {
  firstOpens: "First opens",
  opens: "All opens",
  firstClicks: "First clicks",
  clicks: "All clicks",
} as const;
type Shown = keyof typeof shown;

/** At what hour of the day people respond. */
export function HoursSection({ campaign }: { campaign: { id: string; projectId: string } }) {
  const { projectId, id } = campaign;
  const [what, setWhat] = useState<Shown>("firstOpens");
  const [{ run }] = useUrlState(runView);
  const query = useQuery({
    ...useTRPC().results.hours.queryOptions({ projectId, id, ...runsAsked(run) }),
    refetchInterval: SETTLED_MS,
  });
  return (
    <Card component="section" aria-labelledby="hours">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} id="hours">
          Responses by hour of the day
        </Title>
        <SegmentedControl
          size="xs"
          aria-label="What to show by hour"
          data={Object.entries(shown).map(([value, label]) => ({ value, label }))}
          value={what}
          onChange={(chosen) => setWhat(chosen as Shown)} // one of the values above
        />
      </Group>
      <QueryBoundary query={query} skeleton={<Skeleton h={180} />} errorTitle="The hours could not be loaded">
        {(answer) => <Chart answer={answer} what={what} />}
      </QueryBoundary>
      <Anchor
        fz="xs"
        download
        href={`/projects/${projectId}/campaigns/${id}/results.csv?${new URLSearchParams({ table: "hours", run })}`}
      >
        Download as CSV
      </Anchor>
    </Card>
  );
}

function Chart({ answer: { rows, timeZone, asOf }, what }: { answer: Answer; what: Shown }) {
  const total = rows.reduce((sum, row) => sum + row[what], 0);
  const zone = timeZone.replaceAll("_", " ");
  if (total === 0) return <Text c="dimmed">Nothing has come back yet.</Text>;
  const [peak] = [...rows].sort((one, other) => other[what] - one[what]);
  const told = `${shown[what]} by hour of the day: ${grouped(total)}, most between ${peak?.hour}:00 and ${(peak?.hour ?? 0) + 1}:00`;
  return (
    <figure style={{ margin: 0 }}>
      <div role="img" aria-label={told}>
        <BarChart
          h={180}
          data={rows.map((row) => ({ hour: String(row.hour).padStart(2, "0"), count: row[what] }))}
          dataKey="hour"
          series={[{ name: "count", label: shown[what], color: "marine.5" }]}
          valueFormatter={grouped}
          gridAxis="x"
          tickLine="none"
          yAxisProps={{ width: 48, domain: [0, "auto"], allowDecimals: false }}
          barProps={{ radius: [3, 3, 0, 0], maxBarSize: 28, isAnimationActive: false }}
        />
      </div>
      <Text component="figcaption" fz="xs" c="dimmed" mt={4}>
        {shown[what]} by the clock of the project, {zone}. As of{" "}
        {asOf.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" })}.
      </Text>
    </figure>
  );
}

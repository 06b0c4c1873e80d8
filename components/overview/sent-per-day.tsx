"use client";

import { BarChart } from "@mantine/charts";
import { Anchor, Card, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../trpc";
import { grouped } from "../ui/figures";
import { QueryBoundary } from "../ui/query-boundary";

type Answer = RouterOutputs["analytics"]["sentPerDay"];

const EVERY_MS = 30_000;
const dayName = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", timeZone: "UTC" });

export function SentPerDay({ projectId }: { projectId: string }) {
  const query = useQuery(
    useTRPC().analytics.sentPerDay.queryOptions({ projectId }, { refetchInterval: EVERY_MS }),
  );
  return (
    <section aria-label="Sent per day">
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2}>Sent per day</Title>
        {query.data && (
          <Anchor href={csvOf(query.data)} download="sent-per-day.csv" fz="sm">
            CSV
          </Anchor>
        )}
      </Group>
      <Card padding="md" bg="var(--surface)">
        <QueryBoundary query={query} skeleton={<Skeleton h={180} />}>
          {(answer) => <Chart answer={answer} />}
        </QueryBoundary>
      </Card>
    </section>
  );
}

function Chart({ answer: { days, timeZone, asOf } }: { answer: Answer }) {
  const total = days.reduce((sum, { sent }) => sum + sent, 0);
  const bars = days.map(({ day, sent }) => ({ day: dayName.format(new Date(day)), sent }));
  return (
    <figure style={{ margin: 0 }} aria-label={`${grouped(total)} messages sent in the last 14 days`}>
      <BarChart
        h={180}
        data={bars}
        dataKey="day"
        series={[{ name: "sent", label: "Messages sent", color: "marine.5" }]}
        valueFormatter={grouped}
        gridAxis="x"
        tickLine="none"
        yAxisProps={{ width: 48, allowDecimals: false }}
        barProps={{ radius: [3, 3, 0, 0], maxBarSize: 28, isAnimationActive: false }}
      />
      <Text component="figcaption" fz="xs" c="dimmed" mt={4}>
        Messages handed over in the last 14 days. Days begin at midnight, {timeZone.replaceAll("_", " ")}. As
        of{" "}
        {asOf.toLocaleTimeString("en-US", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
        .
      </Text>
    </figure>
  );
}

const csvOf = ({ days }: Answer) => {
  const lines = ["day,sent", ...days.map(({ day, sent }) => `${day},${sent}`)];
  return `data:text/csv;charset=utf-8,${encodeURIComponent(lines.join("\r\n"))}`;
};

"use client";

import { BarChart } from "@mantine/charts";
import { Anchor, Text } from "@mantine/core";
import { PACE_SECONDS } from "@/domain/delivery/pace";
import { grouped, people } from "../../ui/figures";
import { durationInWords } from "../../ui/time-in-words";
import { useNow } from "../../ui/use-now";
import { paceClock, paceCsv } from "./pace-words";
import type { RunProgress } from "./run-progress";

const FEWEST_BARS = 3;
const rateInWords = (rate: number) => (rate < 10 ? String(Math.round(rate * 10) / 10) : grouped(rate));

/** How fast the run went, from its first hand-over to its last. */
export function PaceChart({ progress }: { progress: RunProgress }) {
  const { pace, asOf, accepted, firstSentAt, finishedAt } = progress;
  const now = useNow();
  if (pace.length === 0) return <Text c="dimmed">Nothing has been handed over yet.</Text>;
  if (!now) return <div style={{ height: 200 }} />; // the browser's zone is not known on the server
  if (firstSentAt && finishedAt && pace.length < FEWEST_BARS) {
    const took = durationInWords(finishedAt.getTime() - firstSentAt.getTime());
    return <Text>It took {took}, too short for a chart.</Text>;
  }
  if (pace.length < FEWEST_BARS) return <Text c="dimmed">The chart begins half a minute after the run.</Text>;
  const worded = paceClock(pace);
  const points = pace.map(({ at, perSecond }) => ({ time: worded(at), perSecond }));
  const peak = Math.max(...points.map(({ perSecond }) => perSecond));
  const told = `${people(accepted)} between ${points.at(0)?.time} and ${points.at(-1)?.time}, at most ${rateInWords(peak)} a second`;
  return (
    <figure style={{ margin: 0 }}>
      <div role="img" aria-label={told}>
        <BarChart
          h={200}
          data={points}
          dataKey="time"
          series={[{ name: "perSecond", label: "Messages a second", color: "marine.5" }]}
          maxBarWidth={28}
          barProps={{ isAnimationActive: false, radius: [3, 3, 0, 0] }}
          gridAxis="x"
          tickLine="none"
          valueFormatter={rateInWords}
          yAxisProps={{ width: 48, domain: [0, "auto"], allowDecimals: peak < 5 }}
          xAxisProps={{ minTickGap: 48 }}
        />
      </div>
      <Text component="figcaption" fz="xs" c="dimmed" mt={4}>
        Messages a second, over {PACE_SECONDS} s or more each. Time zone:{" "}
        {Intl.DateTimeFormat().resolvedOptions().timeZone}. As of {paceClock([])(asOf)}.{" "}
        <Anchor
          fz="xs"
          download="pace.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(paceCsv(pace))}`}
        >
          Download as CSV
        </Anchor>
      </Text>
    </figure>
  );
}

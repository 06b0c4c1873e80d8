"use client";

import { BarChart } from "@mantine/charts";
import { Text } from "@mantine/core";
import { PACE_SECONDS } from "@/domain/delivery/pace";
import { grouped, people } from "../../ui/figures";
import { useNow } from "../../ui/use-now";
import type { RunProgress } from "./run-progress";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** How fast the run went, from its first hand-over to its last. */
export function PaceChart({ progress }: { progress: RunProgress }) {
  const now = useNow();
  if (progress.pace.length === 0) return <Text c="dimmed">Nothing has been handed over yet.</Text>;
  if (!now) return <div style={{ height: 200 }} />; // the browser's zone is not known on the server
  const points = progress.pace.map(({ at, perSecond }) => ({
    time: clock.format(at),
    perSecond,
  }));
  const peak = Math.max(...points.map(({ perSecond }) => perSecond));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const first = points.at(0)?.time;
  const last = points.at(-1)?.time;
  const told = `${people(progress.accepted)} between ${first} and ${last}, at most ${grouped(peak)} a second`;
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
          valueFormatter={grouped}
          yAxisProps={{ width: 48, domain: [0, "auto"], allowDecimals: peak < 5 }}
          xAxisProps={{ minTickGap: 48 }}
        />
      </div>
      <Text component="figcaption" fz="xs" c="dimmed" mt={4}>
        Messages a second, over {PACE_SECONDS} s or more each. Time zone: {zone}. As of{" "}
        {clock.format(progress.asOf)}.
      </Text>
    </figure>
  );
}

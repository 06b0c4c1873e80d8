"use client";

import { Group, Text, Title } from "@mantine/core";
import type { RouterOutputs } from "../trpc";
import { counted, share } from "../ui/figures";
import { Stat, StatRow } from "../ui/stat";

type Overview = RouterOutputs["projects"]["overview"];

export function Today({ overview }: { overview: Overview | undefined }) {
  const today = overview?.today;
  return (
    <section aria-label="Today">
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2}>Today</Title>
        <Text fz="xs" c="dimmed">
          {overview ? `Since midnight, ${overview.timeZone.replaceAll("_", " ")}` : " "}
        </Text>
      </Group>
      <StatRow label="Today's figures">
        <Stat label="Sent" value={today?.sent} note={today && "messages handed over"} />
        <Stat
          label="Delivered"
          value={today?.delivered}
          note={
            today &&
            (today.sent > 0 ? `${share(today.delivered, today.sent)} of sent` : "taken by mail servers")
          }
        />
        <Stat label="Opened" value={today?.opened.unique} note={today && inAll(today.opened, "open")} />
        <Stat label="Clicked" value={today?.clicked.unique} note={today && inAll(today.clicked, "click")} />
        <Stat label="People" value={overview?.people} note={overview && "in this project"} />
      </StatRow>
    </section>
  );
}

const inAll = ({ unique, total }: { unique: number; total: number }, what: string) =>
  `${unique === 1 ? "person" : "people"}, ${counted(total, what)}`;

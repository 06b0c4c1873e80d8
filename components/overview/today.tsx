"use client";

import { Group, Text, Title } from "@mantine/core";
import type { RouterOutputs } from "../trpc";
import { grouped, share } from "../ui/figures";
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
        <Stat label="Opened" value={today?.opened.unique} note={today && peopleNote(today.opened, "opens")} />
        <Stat
          label="Clicked"
          value={today?.clicked.unique}
          note={today && peopleNote(today.clicked, "clicks")}
        />
        <Stat label="People" value={overview?.people} note={overview && "in this project"} />
      </StatRow>
    </section>
  );
}

const peopleNote = ({ total }: { total: number }, what: string) => `people, ${grouped(total)} ${what}`;

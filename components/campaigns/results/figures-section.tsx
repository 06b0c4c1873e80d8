"use client";

import { Anchor, Group, SegmentedControl, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Figures } from "@/domain/campaigns/figures";
import type { RouterOutputs } from "../../trpc";
import { grouped, share } from "../../ui/figures";
import { Stat, StatRow } from "../../ui/stat";
import { useUrlState } from "../../ui/use-url-state";
import { runView, type Way } from "./run-view";
import { TreatmentFigures } from "./treatment-figures";

const ways = [
  { value: "unique", label: "People" },
  { value: "total", label: "All times" },
];

interface Props {
  results: RouterOutputs["results"]["figures"];
  campaign: { id: string; projectId: string };
}

/** What was sent and what came back. People counts each person once a run; all times counts every open and click. */
export function FiguresSection({ results: { total, treatments, runs, asOf }, campaign }: Props) {
  const [way, setWay] = useState<Way>("unique");
  const [{ run }] = useUrlState(runView);
  return (
    <section aria-labelledby="responses">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} id="responses">
          What came back
        </Title>
        <Group gap="sm">
          <Anchor
            fz="sm"
            download
            href={`/projects/${campaign.projectId}/campaigns/${campaign.id}/results.csv?${new URLSearchParams({ table: "treatments", run })}`}
          >
            Download as CSV
          </Anchor>
          <SegmentedControl
            size="xs"
            data={ways}
            value={way}
            onChange={(chosen) => setWay(chosen === "total" ? "total" : "unique")}
            aria-label="Count people, or all times"
          />
        </Group>
      </Group>
      <Row figures={total} way={way} />
      <Text fz="sm" c="dimmed" mt={6}>
        {caveats(total, runs)} As of {asOf.toLocaleTimeString("en-GB")}.
      </Text>
      {treatments.length > 1 && <TreatmentFigures treatments={treatments} way={way} />}
    </section>
  );
}

function Row({ figures, way }: { figures: Figures; way: Way }) {
  const { sent, delivered, opened, clicked, unsubscribed, bounced, complained } = figures;
  const ofDelivered = (count: number) => `${share(count, delivered)} of delivered`;
  const perMail = (count: number) => (delivered > 0 ? `${(count / delivered).toFixed(2)} per mail` : "–");
  const note = way === "unique" ? ofDelivered : perMail;
  return (
    <StatRow label="What came back">
      <Stat label="Sent" value={sent} note={`of ${grouped(figures.planned)} planned`} />
      <Stat label="Delivered" value={delivered} note={`${share(delivered, sent)} of sent`} />
      <Stat label="Opened" value={opened[way]} note={note(opened[way])} />
      <Stat label="Clicked" value={clicked[way]} note={note(clicked[way])} />
      <Stat label="Unsubscribed" value={unsubscribed} note={ofDelivered(unsubscribed)} />
      <Stat
        label="Bounced"
        value={bounced.hard + bounced.soft}
        note={`${grouped(bounced.hard)} hard, ${grouped(bounced.soft)} soft`}
      />
      <Stat label="Complaints" value={complained} note={ofDelivered(complained)} />
    </StatRow>
  );
}

function caveats({ machineOpened }: Figures, runs: number): string {
  const told = [
    "Delivered means that the receiving server took it and no bounce came back; whether it reached the inbox, nobody is told.",
  ];
  if (machineOpened > 0) {
    told.push(
      `${grouped(machineOpened)} more opens came from mail scanners and privacy proxies and are not counted.`,
    );
  }
  if (runs > 1) told.push("People are counted once a run.");
  return told.join(" ");
}

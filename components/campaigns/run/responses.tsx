"use client";

import { Group, SegmentedControl, Text, Title } from "@mantine/core";
import { useState } from "react";
import { grouped, share } from "../../ui/figures";
import { Stat, StatRow } from "../../ui/stat";
import type { RunProgress } from "./run-progress";

const ways = [
  { value: "unique", label: "People" },
  { value: "total", label: "All times" },
];

/** What came back. People counts each person once; all times counts every open and click. */
export function Responses({ progress }: { progress: RunProgress }) {
  const [way, setWay] = useState("unique");
  const unique = way === "unique";
  const { accepted, opened, clicked, unsubscribed, bounced, machineOpened } = progress;
  const ofAccepted = (count: number) => `${share(count, accepted)} of accepted`;
  const perMail = (count: number) => (accepted > 0 ? `${(count / accepted).toFixed(2)} per mail` : "–");
  const note = unique ? ofAccepted : perMail;
  const opens = unique ? opened.unique : opened.total;
  const clicks = unique ? clicked.unique : clicked.total;
  const bounces = bounced.hard + bounced.soft;
  return (
    <section aria-labelledby="responses">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="responses">
          What came back
        </Title>
        <SegmentedControl
          size="xs"
          data={ways}
          value={way}
          onChange={setWay}
          aria-label="Count people, or all times"
        />
      </Group>
      <StatRow label="What came back">
        <Stat label="Accepted" value={accepted} note="by the mail server" />
        <Stat label="Opened" value={opens} note={note(opens)} />
        <Stat label="Clicked" value={clicks} note={note(clicks)} />
        <Stat label="Unsubscribed" value={unsubscribed} note={ofAccepted(unsubscribed)} />
        <Stat
          label="Bounced"
          value={bounces}
          note={`${grouped(bounced.hard)} hard, ${grouped(bounced.soft)} soft`}
        />
      </StatRow>
      {machineOpened > 0 && (
        <Text fz="sm" c="dimmed" mt={6}>
          {grouped(machineOpened)} more opens came from mail scanners and privacy proxies and are not counted.
        </Text>
      )}
    </section>
  );
}

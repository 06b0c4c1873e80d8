"use client";

import { Progress, Text } from "@mantine/core";
import type { RouterOutputs } from "../trpc";
import { grouped } from "../ui/figures";

type Row = RouterOutputs["campaigns"]["list"]["rows"][number];

/** How far a campaign is: a bar while it is under way, the number of mails when it is done. */
export function SmallProgress({ campaign }: { campaign: Row }) {
  const { progress, isPlanned, status } = campaign;
  if (!progress) return <Text c="dimmed">–</Text>;
  const done = progress.planned - progress.waiting;
  const ended = status === "completed" || status === "canceled";
  if (ended) {
    return (
      <Text>
        {grouped(progress.accepted)}{" "}
        <Text component="span" inherit c="dimmed">
          delivered
        </Text>
      </Text>
    );
  }
  return (
    <>
      <Progress
        size="sm"
        radius="xl"
        value={isPlanned ? (done / Math.max(1, progress.planned)) * 100 : 100}
        animated={!isPlanned && status === "executing"}
        striped={!isPlanned}
        color={status === "paused" ? "gray" : undefined}
        aria-label={`Progress of ${campaign.name}`}
      />
      <Text fz="xs" c="dimmed" mt={4}>
        {isPlanned
          ? `${grouped(done)} of ${grouped(progress.planned)}`
          : `${grouped(done)} so far; still planning`}
      </Text>
    </>
  );
}

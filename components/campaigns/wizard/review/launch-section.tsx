"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconRocket } from "@tabler/icons-react";
import { people } from "../../../ui/figures";
import type { Campaign, Review } from "../draft";
import { Section } from "../section";
import { firstRunOf, waitsForEvents } from "./first-run";
import { useLaunch } from "./use-launch";

interface Props {
  campaign: Campaign;
  review: Review;
  mayLaunch: boolean;
  unsaved: boolean;
}

export function LaunchSection({ campaign, review, mayLaunch, unsaved }: Props) {
  const launch = useLaunch(campaign);
  const first = firstRunOf(review);
  return (
    <Section title="Launch">
      <Group gap="md">
        <Button
          leftSection={<IconRocket size={16} aria-hidden />}
          disabled={!mayLaunch || unsaved}
          loading={launch.pending}
          onClick={launch.ask}
        >
          {first
            ? "Launch as scheduled"
            : waitsForEvents(review)
              ? "Launch, and wait for events"
              : launchWords(review)}
        </Button>
        <Text fz="sm" c="dimmed">
          {mayLaunch
            ? beginning(first, waitsForEvents(review))
            : "What is marked above has to be mended first."}
        </Text>
      </Group>
    </Section>
  );
}

function beginning(first: string | null, onEvents: boolean): string {
  if (onEvents)
    return first ? `It waits for events from ${first}.` : "From then on each event that fits sends its mail.";
  return first ? `Its first run begins on ${first}.` : "It begins at once.";
}

const launchWords = ({ audience, holdout }: Review) =>
  `Launch to ${holdout > 0 ? `${100 - holdout} % of ` : ""}${people(audience.reached)}`;

"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconRocket } from "@tabler/icons-react";
import { people } from "../../../ui/figures";
import type { Campaign, Review } from "../draft";
import { Section } from "../section";
import { firstRunOf } from "./first-run";
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
          {first ? "Launch as scheduled" : launchWords(review)}
        </Button>
        <Text fz="sm" c="dimmed">
          {mayLaunch
            ? first
              ? `Its first run begins on ${first}.`
              : "It begins at once."
            : "What is marked above has to be mended first."}
        </Text>
      </Group>
    </Section>
  );
}

const launchWords = ({ audience, holdout }: Review) =>
  `Launch to ${holdout > 0 ? `${100 - holdout} % of ` : ""}${people(audience.reached)}`;

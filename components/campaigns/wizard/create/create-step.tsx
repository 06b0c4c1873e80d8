"use client";

import { Group, Stack, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import type { StepProps } from "../draft";
import { Section } from "../section";
import { problemsIn } from "../steps";
import { KindSection } from "./kind-section";
import { NameSection } from "./name-section";
import { TagsSection } from "./tags-section";

/** CMP-1: what it is called, and whether it compares anything. */
export function CreateStep({ draft, change, note, review, readOnly }: StepProps) {
  const channelProblems = problemsIn(review?.problems ?? [], "create").filter(
    ({ field }) => field === "channel",
  );
  return (
    <Stack gap="md">
      <NameSection
        initial={draft.name}
        readOnly={readOnly}
        onName={(name) => change({ name })}
        onUnfinished={(problem) => note("name", problem)}
      />
      <KindSection draft={draft} change={change} readOnly={readOnly} />
      <Section title="Channel" problems={channelProblems}>
        <Group gap={8}>
          <IconMail size={18} aria-hidden />
          <Text>E-mail</Text>
        </Group>
      </Section>
      <TagsSection tags={draft.tags} onTags={(tags) => change({ tags })} readOnly={readOnly} />
    </Stack>
  );
}

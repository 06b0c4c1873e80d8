"use client";

import { Anchor, Card, Group, Stack, Text, Title } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import Link from "next/link";
import { projectPath } from "../shell/navigation";
import type { RouterOutputs } from "../trpc";

type Steps = RouterOutputs["projects"]["overview"]["steps"];

const steps = [
  { key: "people", label: "Import people", text: "A CSV file with their addresses.", path: "/people/import" },
  {
    key: "sender",
    label: "Set the sender",
    text: "The name and address your mail comes from.",
    path: "/settings/email",
  },
  { key: "template", label: "Write a template", text: "The mail, with their names in it.", path: null },
  {
    key: "launch",
    label: "Launch a campaign",
    text: "To everyone, each exactly once.",
    path: "/campaigns",
  },
] as const;

/** It ticks itself, and goes away when all is done. */
export function FirstSteps({ projectId, steps: done }: { projectId: string; steps: Steps }) {
  const count = steps.filter(({ key }) => done[key]).length;
  return (
    <section aria-label="First steps">
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2}>First steps</Title>
        <Text fz="xs" c="dimmed">
          {count} of {steps.length} done
        </Text>
      </Group>
      <Card padding="md" bg="var(--surface)">
        <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
          {steps.map(({ key, label, text, path }) => (
            <Step
              key={key}
              isDone={done[key]}
              label={label}
              text={text}
              href={path === null ? "/templates" : projectPath(projectId, path)}
            />
          ))}
        </Stack>
      </Card>
    </section>
  );
}

function Step({ isDone, label, text, href }: { isDone: boolean; label: string; text: string; href: string }) {
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      {isDone ? (
        <IconCircleCheckFilled size={20} color="var(--good)" aria-label="Done" style={{ flex: "none" }} />
      ) : (
        <IconCircle
          size={20}
          stroke={1.5}
          color="var(--mantine-color-dimmed)"
          aria-label="To do"
          style={{ flex: "none" }}
        />
      )}
      <div>
        {isDone ? (
          <Text c="dimmed">{label}</Text>
        ) : (
          <>
            <Anchor component={Link} href={href} fw={500}>
              {label}
            </Anchor>
            <Text fz="sm" c="dimmed">
              {text}
            </Text>
          </>
        )}
      </div>
    </Group>
  );
}

"use client";

import { Anchor, Card, Group, Stack, Title } from "@mantine/core";
import Link from "next/link";
import { projectPath } from "../shell/navigation";
import type { RouterOutputs } from "../trpc";
import { ProgressLine } from "../ui/progress-line";
import { StatusDot } from "../ui/status-dot";

type Running = RouterOutputs["projects"]["overview"]["running"];

export function RunningCampaigns({ projectId, running }: { projectId: string; running: Running }) {
  return (
    <section aria-label="Under way">
      <Title order={2} mb="xs">
        Under way
      </Title>
      <Stack gap="sm">
        {running.map(({ id, name, state, planned, settled, isPlanned, perSecond }) => (
          <Card key={id} padding="md" bg="var(--surface)">
            <Group justify="space-between" mb="xs">
              <Anchor component={Link} href={projectPath(projectId, `/campaigns/${id}`)} fw={500} c="inherit">
                {name}
              </Anchor>
              {state === "paused" ? (
                <StatusDot tone="warning">Paused</StatusDot>
              ) : (
                <StatusDot tone="live">{isPlanned ? "Sending" : "Choosing who gets it"}</StatusDot>
              )}
            </Group>
            <ProgressLine
              label={`Progress of ${name}`}
              done={settled}
              total={isPlanned ? planned : null}
              ratePerSecond={perSecond}
              unit="messages settled"
              paused={state === "paused"}
            />
          </Card>
        ))}
      </Stack>
    </section>
  );
}

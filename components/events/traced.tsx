import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import Link from "next/link";
import { useId } from "react";
import { CampaignStatusDot } from "../campaigns/campaign-status";
import type { RouterOutputs } from "../trpc";
import classes from "./traced.module.css";

type One = RouterOutputs["events"]["trace"][number];

/** One campaign: whether such an event sends its mail, and each condition with its value. */
export function Traced({ projectId, traced }: { projectId: string; traced: One }) {
  const id = useId();
  const { name, status, waitsFor, lines, sends } = traced;
  const missing = lines.filter(({ holds }) => !holds).length;
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" gap="xs">
        <Title order={2} id={id}>
          <Anchor component={Link} href={`/projects/${projectId}/campaigns/${traced.id}`} inherit>
            {name}
          </Anchor>
        </Title>
        <CampaignStatusDot status={status} onEvents />
      </Group>
      <Text fz="sm" c="dimmed" mb="sm" style={{ overflowWrap: "anywhere" }}>
        {waitsFor}
      </Text>
      <Text fw={500}>
        {sends
          ? "Such an event sends its mail at this moment."
          : `Such an event sends nothing: ${missing === 1 ? "one condition does" : `${missing} conditions do`} not hold.`}
      </Text>
      <ul className={classes.lines}>
        {lines.map(({ what, holds, fact }) => (
          <li key={what}>
            {holds ? (
              <IconCheck size={16} color="var(--good)" aria-label="True" />
            ) : (
              <IconX size={16} color="var(--bad)" aria-label="Not true" />
            )}
            <div>
              <Text fz="sm" fw={holds ? undefined : 500}>
                {what}
              </Text>
              <Text fz="sm" c="dimmed">
                {fact}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

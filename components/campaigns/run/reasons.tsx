"use client";

import { Anchor, Card, Group, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useId } from "react";
import type { ByReason } from "@/domain/campaigns/progress";
import { reasonLabel, reasonSentence } from "@/domain/delivery/skip-reasons";
import { grouped } from "../../ui/figures";

interface Props {
  title: string;
  none: string;
  state: "skipped" | "failed";
  rows: ByReason[];
  recipientsHref: string;
}

/** Every reason with its number and its sentence; each leads to the people it is about. */
export function Reasons({ title, none, state, rows, recipientsHref }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {rows.length === 0 && <Text c="dimmed">{none}</Text>}
      <Stack gap="sm" role="list">
        {rows.map(({ reason, count }) => (
          <Group key={reason} role="listitem" justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Anchor
                component={Link}
                href={`${recipientsHref}&state=${state}&reason=${encodeURIComponent(reason)}`}
                c="inherit"
                fw={500}
              >
                {reasonLabel(reason)}
              </Anchor>
              <Text fz="sm" c="dimmed">
                {reasonSentence(reason)}
              </Text>
            </div>
            <Text>{grouped(count)}</Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

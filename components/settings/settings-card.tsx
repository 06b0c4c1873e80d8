"use client";

import { Card, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  title: string;
  description?: ReactNode;
  /** At the bottom, set apart: usually the save button. */
  foot?: ReactNode;
  children: ReactNode;
}

export function SettingsCard({ title, description, foot, children }: Props) {
  return (
    <Card component="section" aria-label={title} mb="lg" bg="var(--surface)">
      <Title order={2}>{title}</Title>
      {description && (
        <Text component="div" fz="sm" c="dimmed" mt={4}>
          {description}
        </Text>
      )}
      <div style={{ marginTop: 16 }}>{children}</div>
      {foot && (
        <Card.Section withBorder inheritPadding py="sm" mt="lg" bg="var(--surface-quiet)">
          <Group justify="space-between" gap="sm">
            {foot}
          </Group>
        </Card.Section>
      )}
    </Card>
  );
}

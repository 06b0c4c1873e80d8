"use client";

import { Anchor, Box, Breadcrumbs, Group, Text, Title } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

interface Props {
  title: string;
  description?: ReactNode;
  /** Beside the title: usually a StatusDot. */
  status?: ReactNode;
  /** Buttons at the right; the main one last. */
  actions?: ReactNode;
  /** The way here, without the page itself. */
  breadcrumbs?: { label: string; href: string }[];
}

export function PageHeader({ title, description, status, actions, breadcrumbs }: Props) {
  return (
    <Box component="header" mb="lg">
      {breadcrumbs && breadcrumbs.length > 0 && (
        <nav aria-label="Breadcrumbs">
          <Breadcrumbs separator="›" separatorMargin={6} mb={6} fz="sm">
            {breadcrumbs.map(({ label, href }) => (
              <Anchor key={href} component={Link} href={href} fz="sm" c="dimmed">
                {label}
              </Anchor>
            ))}
          </Breadcrumbs>
        </nav>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box style={{ flex: "1 1 320px", minWidth: 0 }}>
          <Group gap="sm">
            <Title order={1} style={{ overflowWrap: "anywhere" }}>
              {title}
            </Title>
            {status}
          </Group>
          {description && (
            <Text component="div" c="dimmed" mt={4} maw={720}>
              {description}
            </Text>
          )}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Box>
  );
}

"use client";

import { Anchor, Button, Center, Group, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

interface Props {
  title: string;
  children: ReactNode;
  onRetry?: () => void;
}

/** What a page shows when there is nothing to show: why, and the way out. */
export function DeadEnd({ title, children, onRetry }: Props) {
  return (
    <Center mih="60vh" p="lg">
      <Stack align="center" gap="xs" ta="center" maw={460}>
        <SignPost />
        <Title order={1} mt="sm">
          {title}
        </Title>
        <Text component="div" c="dimmed">
          {children}
        </Text>
        <Group gap="sm" mt="sm">
          {onRetry && <Button onClick={onRetry}>Try again</Button>}
          <Anchor component={Link} href="/projects">
            All projects
          </Anchor>
        </Group>
      </Stack>
    </Center>
  );
}

function SignPost() {
  return (
    <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
      <path
        d="M36 14v50M24 64h24"
        stroke="var(--mantine-color-gray-5)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M14 18h36l8 8-8 8H14z" fill="var(--mantine-color-marine-6)" />
      <path d="M22 26h18" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeDasharray="1 6" />
    </svg>
  );
}

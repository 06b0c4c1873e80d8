"use client";

import { Group, Stack, Text, Title } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface Props {
  icon: Icon;
  title: string;
  /** What the thing is for, in a sentence or two. */
  children: ReactNode;
  /** The one thing to do now; a second, quieter one may stand beside it. */
  action?: ReactNode;
}

export function EmptyState({ icon: PageIcon, title, children, action }: Props) {
  return (
    <section className={classes.frame} aria-label={title}>
      <Stack align="center" gap="xs">
        <span className={classes.icon}>
          <PageIcon size={24} stroke={1.6} aria-hidden />
        </span>
        <Title order={2} fz="lg" mt={4}>
          {title}
        </Title>
        <Text component="div" c="dimmed" maw={480}>
          {children}
        </Text>
        {action && (
          <Group gap="xs" justify="center" mt="sm">
            {action}
          </Group>
        )}
      </Stack>
    </section>
  );
}

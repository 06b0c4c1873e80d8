import { Card, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { ProblemNote } from "./problem-note";

interface Props {
  title: string;
  description?: ReactNode;
  aside?: ReactNode;
  problems?: Problem[];
  children: ReactNode;
}

/** A part of a step, with what is wrong with it at its foot. */
export function Section({ title, description, aside, problems = [], children }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" mb={description ? 4 : "sm"} gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {description && (
        <Text fz="sm" c="dimmed" mb="sm">
          {description}
        </Text>
      )}
      {children}
      {problems.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
    </Card>
  );
}

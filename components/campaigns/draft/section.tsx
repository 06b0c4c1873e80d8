import { Card, Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { ProblemNote } from "./problem-note";

interface Props {
  title: string;
  aside?: ReactNode;
  problems: Problem[];
  children: ReactNode;
}

/** A part of the form, with what is wrong with it at its foot. */
export function Section({ title, aside, problems, children }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
      {problems.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
    </Card>
  );
}

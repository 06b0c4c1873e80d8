import { Anchor, Group, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { Problem } from "@/domain/campaigns/problem";
import { ProblemNote } from "../problem-note";
import { Section } from "../section";
import { type OnStep, stepOf, steps } from "../steps";

interface Props {
  problems: Problem[];
  onStep: OnStep;
}

/** All that stands in the way, each with the way to where it is mended. */
export function ProblemList({ problems, onStep }: Props) {
  return (
    <Section title="Before the launch">
      <div aria-live="polite">
        {problems.map((problem) => (
          <Group key={problem.message} justify="space-between" align="flex-end" gap="xs" wrap="nowrap">
            <ProblemNote problem={problem} />
            <Mend problem={problem} onStep={onStep} />
          </Group>
        ))}
        {problems.length === 0 && (
          <Text fz="sm" style={{ display: "flex", gap: 8, alignItems: "center" }}>
            <IconCircleCheck size={17} color="var(--good)" aria-hidden /> Nothing stands in the way.
          </Text>
        )}
      </div>
    </Section>
  );
}

function Mend({ problem, onStep }: { problem: Problem; onStep: OnStep }) {
  const step = stepOf(problem);
  const label = steps.find(({ id }) => id === step)?.label;
  if (step === "review") return null;
  return (
    <Anchor
      component="button"
      type="button"
      fz="sm"
      style={{ flex: "none" }}
      onClick={() => onStep(step, problem.treatment)}
    >
      Go to {label}
    </Anchor>
  );
}

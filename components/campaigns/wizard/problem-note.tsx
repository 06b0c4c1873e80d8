import { Group, Text } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { Problem } from "@/domain/campaigns/problem";

export function ProblemNote({
  problem: { level, message, fix },
}: {
  problem: Pick<Problem, "level" | "message" | "fix">;
}) {
  const Icon = level === "error" ? IconAlertCircle : IconAlertTriangle;
  const color = level === "error" ? "var(--mantine-color-error)" : "var(--mantine-color-orange-text)";
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" mt="xs">
      <Icon size={17} color={color} style={{ flex: "none", marginTop: 2 }} aria-hidden />
      <Text fz="sm">
        <Text component="span" inherit fw={500}>
          {message}
        </Text>{" "}
        {fix}
      </Text>
    </Group>
  );
}

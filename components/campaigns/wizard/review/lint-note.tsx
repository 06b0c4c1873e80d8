import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconBulb, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { grouped } from "../../../ui/figures";

interface Props {
  level: "warning" | "hint";
  message: string;
  fix: string;
  /** Some of those it is about, and how many more there are. */
  named?: string[];
  more?: number;
}

export function LintNote({ level, message, fix, named = [], more = 0 }: Props) {
  const Icon = level === "warning" ? IconAlertTriangle : IconBulb;
  const color = level === "warning" ? "var(--mantine-color-orange-text)" : "var(--neutral)";
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" mt="xs">
      <Icon size={17} color={color} style={{ flex: "none", marginTop: 2 }} aria-hidden />
      <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
        <Text component="span" inherit fw={500}>
          {message}
        </Text>{" "}
        {fix}
        {named.length > 0 && (
          <Text component="span" inherit c="dimmed" style={{ display: "block" }}>
            {named.join(", ")}
            {more > 0 && ` and ${grouped(more)} more`}
          </Text>
        )}
      </Text>
    </Group>
  );
}

export function FineNote({ children }: { children: ReactNode }) {
  return (
    <Text fz="sm" mt={4} style={{ display: "flex", gap: 8, alignItems: "flex-start" }}>
      <IconCircleCheck size={17} color="var(--good)" style={{ flex: "none", marginTop: 2 }} aria-hidden />
      <span>{children}</span>
    </Text>
  );
}

import { Group, Text } from "@mantine/core";

/** A trail that ends at a mark. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-marine-6)" />
      <path
        d="M6.5 11 11 21.5 16 12.5 21 21.5 24 14.5"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="25.3" cy="9.3" r="2.3" fill="#fff" />
    </svg>
  );
}

export function Wordmark({ size = 24 }: { size?: number }) {
  return (
    <Group gap={8} wrap="nowrap">
      <Mark size={size} />
      <Text component="span" fw={650} fz={size * 0.66} style={{ letterSpacing: "-0.02em" }}>
        Waymark
      </Text>
    </Group>
  );
}

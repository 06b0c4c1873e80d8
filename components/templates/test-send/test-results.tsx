import { Anchor, Stack, Text } from "@mantine/core";
import Link from "next/link";
import type { RouterOutputs } from "../../trpc";
import { StatusDot, type Tone } from "../../ui/status-dot";

type Result = RouterOutputs["templates"]["sendTest"]["results"][number];

const words: Record<Result["kind"], { tone: Tone; label: string }> = {
  sent: { tone: "good", label: "Sent" },
  refused: { tone: "bad", label: "Refused" },
  unavailable: { tone: "warning", label: "Not taken this time" },
  unknown: { tone: "warning", label: "No answer came" },
  skipped: { tone: "neutral", label: "Not sent" },
};

/** What became of each test, in the server's words. */
export function TestResults({ provider, results }: RouterOutputs["templates"]["sendTest"]) {
  const isOutbox = provider.kind === "outbox";
  return (
    <Stack gap="xs" role="status" aria-label="Results">
      {results.map(({ to, kind, detail }) => (
        <div key={to}>
          <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
            {to} <StatusDot tone={words[kind].tone}>{words[kind].label}</StatusDot>
          </Text>
          {detail && !(isOutbox && kind === "sent") && (
            <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {detail}
            </Text>
          )}
        </div>
      ))}
      {isOutbox && (
        <Text fz="sm" c="dimmed">
          This project has no mail server yet: what was sent lies in the{" "}
          <Anchor component={Link} href="/outbox" inherit>
            Outbox
          </Anchor>
          .
        </Text>
      )}
    </Stack>
  );
}

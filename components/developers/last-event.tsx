"use client";

import { Anchor, Code, Text } from "@mantine/core";
import Link from "next/link";
import { projectPath } from "../shell/navigation";
import type { RouterOutputs } from "../trpc";
import { RelativeTime } from "../ui/relative-time";

interface Props {
  projectId: string;
  event: RouterOutputs["developers"]["facts"]["lastEvent"];
}

/** So that whoever runs a snippet sees that it came. */
export function LastEvent({ projectId, event }: Props) {
  if (!event)
    return (
      <Text c="dimmed" role="status">
        No application has told of anything in the last day. This looks again every few seconds.
      </Text>
    );
  const { type, endpointId, arrivedAt } = event;
  const person = projectPath(projectId, `/people/${encodeURIComponent(endpointId)}?tab=events`);
  return (
    <Text role="status">
      <Code>{type}</Code> of{" "}
      <Anchor component={Link} href={person} style={{ overflowWrap: "anywhere" }}>
        {endpointId}
      </Anchor>
      , <RelativeTime at={arrivedAt} />
    </Text>
  );
}

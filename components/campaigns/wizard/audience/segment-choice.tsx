"use client";

import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { asSentence } from "../../../segments/as-sentence";
import { newSegmentPath, segmentPath } from "../../../segments/segments-view";
import { type RouterOutputs, useTRPC } from "../../../trpc";
import { people } from "../../../ui/figures";
import { RelativeTime } from "../../../ui/relative-time";
import { SegmentSelect } from "./segment-select";

interface Props {
  campaign: { id: string; projectId: string };
  segmentId: string | null;
  onSegment: (segmentId: string) => void;
  readOnly: boolean;
}

const COLLEAGUES_SAVE_TOO_MS = 15_000;

/** Which segment, what it says, and the way to one that is not there yet. */
export function SegmentChoice({ campaign: { id, projectId }, segmentId, onSegment, readOnly }: Props) {
  const chosen = useQuery({
    ...useTRPC().segments.get.queryOptions({ projectId, id: segmentId ?? "" }),
    enabled: segmentId !== null,
    refetchInterval: COLLEAGUES_SAVE_TOO_MS,
  });
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs">
        <SegmentSelect
          projectId={projectId}
          segmentId={segmentId}
          chosen={chosen.data}
          onSegment={onSegment}
          readOnly={readOnly}
        />
        {!readOnly && (
          <Button variant="default" component={Link} href={newSegmentPath(projectId, id)}>
            New segment
          </Button>
        )}
      </Group>
      {segmentId && chosen.data && <ChosenSegment segment={chosen.data} />}
    </Stack>
  );
}

function ChosenSegment({ segment }: { segment: RouterOutputs["segments"]["get"] }) {
  const { id, projectId, version, lastCount, lastCountedAt, opened } = segment;
  return (
    <div>
      <Text lineClamp={6} style={{ overflowWrap: "anywhere" }}>
        {opened.inWords === null ? "The people of an imported list." : asSentence(opened.inWords)}
      </Text>
      <Text fz="sm" c="dimmed" mt={4}>
        {lastCount !== null && (
          <>
            {people(lastCount)} on all channels, counted <RelativeTime at={lastCountedAt} />.{" "}
          </>
        )}
        Version {version} is in force; each run goes by the one in force when it begins.{" "}
        <Anchor component={Link} href={segmentPath(projectId, id)} inherit>
          Open the segment
        </Anchor>
      </Text>
    </div>
  );
}

"use client";

import { Radio, Skeleton, Stack } from "@mantine/core";
import type { Audience } from "@/domain/campaigns/audience";
import type { Problem } from "@/domain/campaigns/problem";
import { Section } from "../section";
import { AudienceCount, type Count } from "./audience-count";
import { SegmentChoice } from "./segment-choice";

interface Props {
  campaign: { id: string; projectId: string };
  /** Null: a segment, and nobody has said yet which. */
  audience: Audience | null;
  onAudience: (audience: Audience | null) => void;
  holdout: number;
  /** Of this very audience. */
  count: Count | undefined;
  readOnly: boolean;
  problems: Problem[];
}

export const undecided: Problem = {
  level: "error",
  field: "audience",
  message: "No segment is chosen.",
  fix: "Choose one, or send to everyone.",
};

export function AudienceSection({
  campaign,
  audience,
  onAudience,
  holdout,
  count,
  readOnly,
  problems,
}: Props) {
  const kind = audience?.kind ?? "segment";
  return (
    <Section title="Audience" problems={audience ? problems : [undecided]}>
      <Stack gap="sm">
        <Radio.Group
          aria-label="Audience"
          value={kind}
          readOnly={readOnly}
          onChange={(next) => onAudience(next === "everyone" ? { kind: "everyone" } : null)}
        >
          <Stack gap="xs">
            <Radio
              value="everyone"
              label="Everyone with an e-mail address"
              description="All people of the project, as they are when it is sent."
            />
            <Radio
              value="segment"
              label="A segment"
              description="Those who are in it when it is sent; who comes later is not in that run."
            />
          </Stack>
        </Radio.Group>
        {kind === "segment" && (
          <SegmentChoice
            campaign={campaign}
            segmentId={audience?.kind === "segment" ? audience.segmentId : null}
            onSegment={(segmentId) => onAudience({ kind: "segment", segmentId })}
            readOnly={readOnly}
          />
        )}
        {audience && (count ? <AudienceCount count={count} holdout={holdout} /> : <Skeleton h={64} />)}
      </Stack>
    </Section>
  );
}

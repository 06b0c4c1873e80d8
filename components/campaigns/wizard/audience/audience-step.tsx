"use client";

import { Stack } from "@mantine/core";
import { useState } from "react";
import { type Audience, segmentIdOf } from "@/domain/campaigns/audience";
import type { StepProps } from "../draft";
import { AudienceSection, undecided } from "./audience-section";
import { DivisionSection } from "./division-section";

/** CMP-2, CMP-14: who it is for, who of them gets nothing, and who gets which treatment. */
export function AudienceStep({ draft, change, changeTreatment, note, review, readOnly }: StepProps) {
  const [chosen, setChosen] = useState<Audience | null>(draft.audience);
  const isCurrent =
    review !== undefined && chosen !== null && segmentIdOf(review.audienceOf) === segmentIdOf(chosen);
  return (
    <Stack gap="md">
      <AudienceSection
        campaign={draft}
        audience={chosen}
        onAudience={(audience) => {
          setChosen(audience);
          note("audience", audience ? null : undecided);
          if (audience) change({ audience });
        }}
        holdout={draft.holdout}
        count={isCurrent ? review.audience : undefined}
        readOnly={readOnly}
        problems={isCurrent ? review.problems.filter(({ field }) => field === "audience") : []}
      />
      <DivisionSection
        draft={draft}
        change={change}
        changeTreatment={changeTreatment}
        reached={isCurrent ? review.audience.reached : null}
        readOnly={readOnly}
      />
    </Stack>
  );
}

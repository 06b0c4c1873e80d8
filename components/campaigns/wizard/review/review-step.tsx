"use client";

import { Skeleton, Stack } from "@mantine/core";
import type { Problem } from "@/domain/campaigns/problem";
import { mayLaunch } from "@/domain/campaigns/problems";
import { ErrorBox } from "../../../ui/error-box";
import { AudienceCount } from "../audience/audience-count";
import type { Campaign, StepProps } from "../draft";
import { Section } from "../section";
import type { OnStep } from "../steps";
import { Divided } from "./divided";
import { ForecastSection } from "./forecast-section";
import { LaunchSection } from "./launch-section";
import { LinksSection } from "./links-section";
import { LintSection } from "./lint-section";
import { ProblemList } from "./problem-list";
import { Summary } from "./summary";

interface Props extends StepProps {
  campaign: Campaign;
  /** The review's, and what is begun and not finished. */
  problems: Problem[];
  error: { message: string } | null;
  onRetry: () => void;
  /** Something on the screen is not saved yet, so the review does not know it. */
  unsaved: boolean;
  onStep: OnStep;
}

/** CMP-5: all of it on one page, what a launch at this moment would do, and the button. */
export function ReviewStep(props: Props) {
  const { campaign, draft, review, problems, error, onRetry, readOnly, unsaved, onStep } = props;
  if (error && !review) return <ErrorBox error={error} onRetry={onRetry} />;
  if (!review) return <Skeleton h={480} />;
  const { id, projectId } = campaign;
  return (
    <Stack gap="md">
      <ProblemList problems={problems} onStep={onStep} />
      <Summary draft={draft} review={review} problems={problems} onStep={onStep} />
      <Section title="Who gets it">
        <AudienceCount count={review.audience} holdout={review.holdout} />
        <Divided projectId={projectId} id={id} review={review} />
      </Section>
      <LintSection projectId={projectId} id={id} onStep={onStep} />
      {!readOnly && <LinksSection projectId={projectId} id={id} />}
      <ForecastSection campaign={campaign} review={review} />
      {!readOnly && campaign.status === "draft" && (
        <LaunchSection
          campaign={campaign}
          review={review}
          mayLaunch={review.mayLaunch && mayLaunch(problems)}
          unsaved={unsaved}
        />
      )}
    </Stack>
  );
}

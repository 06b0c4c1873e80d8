"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTRPC } from "../../trpc";
import { PageHeader } from "../../ui/page-header";
import { useUrlState } from "../../ui/use-url-state";
import { CampaignMenu } from "../campaign-menu";
import { CampaignStatusDot } from "../campaign-status";
import { AudienceStep } from "./audience/audience-step";
import { CreateStep } from "./create/create-step";
import type { Campaign, StepProps } from "./draft";
import { MessageStep } from "./message/message-step";
import { ReviewStep } from "./review/review-step";
import { SaveState } from "./save-state";
import { ScheduleStep } from "./schedule/schedule-step";
import { StepFoot } from "./step-foot";
import { StepNav } from "./step-nav";
import { asStep, problemsIn, type StepId, wizardView } from "./steps";
import type { Autosave } from "./use-autosave";
import { useDraft } from "./use-draft";

interface Props {
  campaign: Campaign;
  mayWrite: boolean;
}

const REVIEW_EVERY_MS = 15_000;
const REVIEW_SEGMENT_EVERY_MS = 60_000; // its events are counted each time

/** A campaign from its name to its launch in five steps; later, what of it is still to come. */
export function CampaignWizard({ campaign, mayWrite }: Props) {
  const { id, projectId, status } = campaign;
  const when = status === "draft" ? "the hand rests" : "asked";
  const { draft, change, changeTreatment, autosave } = useDraft(campaign, when);
  const [view, setView] = useUrlState(wizardView);
  const step = asStep(view.step);
  const review = useQuery({
    ...useTRPC().campaigns.review.queryOptions({ projectId, id }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.segment ? REVIEW_SEGMENT_EVERY_MS : REVIEW_EVERY_MS),
  });
  const onStep = (next: StepId) => setView({ step: next });
  const errors = (review.data?.problems ?? []).filter(({ level }) => level === "error");
  const props: StepProps = { draft, change, changeTreatment, review: review.data, readOnly: !mayWrite };
  const top = useTopOf(step);
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusDot status={status} />}
        breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
        description={<SaveState autosave={autosave} when={when} readOnly={!mayWrite} />}
        actions={
          mayWrite && (
            <>
              {when === "asked" && <SaveVersion campaign={campaign} autosave={autosave} />}
              <CampaignMenu campaign={campaign} mayDelete={status === "draft"} />
            </>
          )
        }
      />
      <div ref={top} style={{ scrollMarginTop: 80 }}>
        <StepNav current={step} onStep={onStep} errors={(each) => problemsIn(errors, each).length} />
      </div>
      {step === "create" && <CreateStep {...props} />}
      {step === "audience" && <AudienceStep {...props} />}
      {step === "message" && (
        <MessageStep
          {...props}
          nth={view.treatment - 1}
          onTreatment={(nth) => setView({ treatment: nth + 1 })}
        />
      )}
      {step === "schedule" && <ScheduleStep {...props} />}
      {step === "review" && (
        <ReviewStep
          {...props}
          campaign={campaign}
          error={review.error}
          onRetry={() => void review.refetch()}
          unsaved={autosave.unsaved.length > 0}
          onStep={(next, nth = 0) => setView({ step: next, treatment: nth + 1 })}
        />
      )}
      <StepFoot current={step} onStep={onStep} />
    </>
  );
}

/** Another step begins at its top. */
function useTopOf(step: StepId) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) top.current?.scrollIntoView({ block: "nearest" });
    shown.current = step;
  }, [step]);
  return top;
}

function SaveVersion({ campaign, autosave }: { campaign: Campaign; autosave: Autosave }) {
  return (
    <>
      <Button
        variant="default"
        component={Link}
        href={`/projects/${campaign.projectId}/campaigns/${campaign.id}`}
      >
        Back to the campaign
      </Button>
      <Button
        disabled={autosave.unsaved.length === 0}
        loading={autosave.isPending}
        onClick={autosave.saveNow}
      >
        Save version {campaign.version + 1}
      </Button>
    </>
  );
}

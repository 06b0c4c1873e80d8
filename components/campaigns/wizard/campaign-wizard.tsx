"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTRPC } from "../../trpc";
import { PageHeader } from "../../ui/page-header";
import { fieldErrors } from "../../ui/server-errors";
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
  const { draft, change, changeTreatment, autosave, note, unfinished } = useDraft(campaign, when);
  const [view, setView] = useUrlState(wizardView);
  const step = asStep(view.step);
  const visited = useVisited(step);
  const review = useQuery({
    ...useTRPC().campaigns.review.queryOptions({ projectId, id }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.segment ? REVIEW_SEGMENT_EVERY_MS : REVIEW_EVERY_MS),
  });
  const onStep = (next: StepId, nth = 0) => setView({ step: next, treatment: nth + 1 });
  const problems = [...unfinished, ...(review.data?.problems ?? [])];
  const errors = problems.filter(({ level }) => level === "error");
  const readOnly = !mayWrite;
  const refused = autosave.error ? fieldErrors(autosave.error) : {};
  const props: StepProps = {
    draft,
    change,
    changeTreatment,
    note,
    review: review.data,
    refused,
    readOnly,
  };
  const top = useTopOf(step);
  const faces: Record<StepId, ReactNode> = {
    create: <CreateStep {...props} />,
    audience: <AudienceStep {...props} />,
    message: (
      <MessageStep
        {...props}
        nth={view.treatment - 1}
        onTreatment={(nth) => setView({ treatment: nth + 1 })}
      />
    ),
    schedule: <ScheduleStep {...props} />,
    review: (
      <ReviewStep
        {...props}
        campaign={campaign}
        problems={problems}
        error={review.error}
        onRetry={() => void review.refetch()}
        unsaved={autosave.unsaved.length > 0}
        onStep={onStep}
      />
    ),
  };
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusDot status={status} />}
        breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
        description={<SaveState autosave={autosave} when={when} readOnly={readOnly} />}
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
      {visited.map((each) => (
        <div key={each} hidden={each !== step}>
          {(each === step || each !== "review") && faces[each]}
        </div>
      ))}
      <StepFoot current={step} onStep={onStep} />
    </>
  );
}

/** A step that was left keeps what is not finished in it. */
function useVisited(step: StepId): StepId[] {
  const [visited, setVisited] = useState([step]);
  if (!visited.includes(step)) setVisited([...visited, step]);
  return visited;
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

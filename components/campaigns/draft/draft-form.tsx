"use client";

import { Grid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Audience, segmentIdOf } from "@/domain/campaigns/audience";
import type { ProblemField } from "@/domain/campaigns/problem";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { PageHeader } from "../../ui/page-header";
import { CampaignMenu } from "../campaign-menu";
import { CampaignStatusDot } from "../campaign-status";
import { AudienceSection } from "./audience-section";
import { LaunchPanel } from "./launch-panel";
import { MailSection } from "./mail-section";
import { NameSection } from "./name-section";
import { SaveState } from "./save-state";
import { SenderSection } from "./sender-section";
import { useAutosave } from "./use-autosave";
import { useLaunch } from "./use-launch";
import { WhenSection } from "./when-section";

interface Props {
  campaign: RouterOutputs["campaigns"]["get"];
  mayWrite: boolean;
}

const REVIEW_EVERY_MS = 15_000;
const REVIEW_SEGMENT_EVERY_MS = 60_000; // its events are counted each time

/** A draft, which saves itself, beside what its launch would do. */
export function DraftForm({ campaign, mayWrite }: Props) {
  const { id, projectId } = campaign;
  const [templateId, setTemplateId] = useState(campaign.templateId);
  const [audience, setAudience] = useState<Audience | null>(campaign.audience);
  const autosave = useAutosave(campaign);
  const { save } = autosave;
  const review = useQuery({
    ...useTRPC().campaigns.review.queryOptions({ projectId, id }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.segment ? REVIEW_SEGMENT_EVERY_MS : REVIEW_EVERY_MS),
  });
  const launch = useLaunch(campaign);
  const isCurrent = isSame(review.data?.audienceOf, audience);
  const problemsOf = (...fields: ProblemField[]) =>
    review.data?.problems.filter(({ field }) => fields.includes(field)) ?? [];
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusDot status={campaign.status} />}
        breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
        description={<SaveState autosave={autosave} readOnly={!mayWrite} />}
        actions={mayWrite && <CampaignMenu campaign={campaign} mayDelete />}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="md">
            <NameSection initial={campaign.name} readOnly={!mayWrite} onName={(name) => save({ name })} />
            <MailSection
              projectId={projectId}
              templateId={templateId}
              onTemplate={(chosen) => {
                setTemplateId(chosen);
                save({ templateId: chosen });
              }}
              readOnly={!mayWrite}
              problems={problemsOf("template")}
            />
            <SenderSection
              campaign={campaign}
              review={review.data}
              onChange={save}
              readOnly={!mayWrite}
              problems={problemsOf("sender")}
            />
            <AudienceSection
              campaign={campaign}
              audience={audience}
              onAudience={(chosen) => {
                setAudience(chosen);
                if (chosen) save({ audience: chosen });
              }}
              count={isCurrent ? review.data?.audience : undefined}
              readOnly={!mayWrite}
              problems={isCurrent ? problemsOf("audience") : []}
            />
            <WhenSection />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <LaunchPanel
            review={review.data}
            error={review.error}
            onRetry={() => void review.refetch()}
            mayWrite={mayWrite}
            unsaved={autosave.unsaved.length > 0 || !isCurrent}
            pending={launch.pending}
            onLaunch={launch.ask}
          />
        </Grid.Col>
      </Grid>
    </>
  );
}

/** The review may still be of the audience before. */
function isSame(one: Audience | undefined, other: Audience | null): boolean {
  return one !== undefined && other !== null && segmentIdOf(one) === segmentIdOf(other);
}

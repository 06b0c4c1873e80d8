"use client";

import { Grid, Radio, Stack, Text, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CampaignName } from "@/domain/campaigns/name";
import type { ProblemField } from "@/domain/campaigns/problems";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { people } from "../../ui/figures";
import { PageHeader } from "../../ui/page-header";
import { CampaignMenu } from "../campaign-menu";
import { CampaignStatusDot } from "../campaign-status";
import { AudienceSection } from "./audience-section";
import { LaunchPanel } from "./launch-panel";
import { MailSection } from "./mail-section";
import { Section } from "./section";
import { SenderSection } from "./sender-section";
import { useAutosave } from "./use-autosave";

type Campaign = RouterOutputs["campaigns"]["get"];

interface Props {
  campaign: Campaign;
  mayWrite: boolean;
}

const REVIEW_EVERY_MS = 15_000;

/** A draft, which saves itself, beside what its launch would do. */
export function DraftForm({ campaign, mayWrite }: Props) {
  const { id, projectId } = campaign;
  const { save, flush, update } = useAutosave(campaign);
  const review = useQuery({
    ...useTRPC().campaigns.review.queryOptions({ projectId, id }),
    staleTime: 0,
    refetchInterval: REVIEW_EVERY_MS,
  });
  const launch = useLaunch(campaign, flush);
  const problemsOf = (...fields: ProblemField[]) =>
    review.data?.problems.filter(({ field }) => fields.includes(field)) ?? [];
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusDot status={campaign.status} />}
        breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
        description={<SaveState update={update} readOnly={!mayWrite} />}
        actions={mayWrite && <CampaignMenu campaign={campaign} mayDelete />}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="md">
            <NameSection campaign={campaign} readOnly={!mayWrite} onName={(name) => save({ name })} />
            <MailSection
              projectId={projectId}
              templateId={campaign.templateId}
              onTemplate={(templateId) => save({ templateId })}
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
            <AudienceSection audience={review.data?.audience} problems={problemsOf("audience")} />
            <WhenSection />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <LaunchPanel
            review={review.data}
            error={review.error}
            onRetry={() => void review.refetch()}
            mayWrite={mayWrite}
            pending={launch.pending}
            onLaunch={() => launch.ask(review.data)}
          />
        </Grid.Col>
      </Grid>
    </>
  );
}

function SaveState({
  update,
  readOnly,
}: {
  update: ReturnType<typeof useAutosave>["update"];
  readOnly: boolean;
}) {
  if (readOnly) return "You may read this draft; a marketer of the project can change it.";
  return (
    <span role="status">
      {update.error ? (
        <Text component="span" inherit c="var(--mantine-color-error)">
          Not saved: {update.error.message}
        </Text>
      ) : update.isPending ? (
        "Saving…"
      ) : (
        "Everything is saved. Nothing is sent until you launch it."
      )}
    </span>
  );
}

interface NameProps {
  campaign: Campaign;
  readOnly: boolean;
  onName: (name: string) => void;
}

function NameSection({ campaign, readOnly, onName }: NameProps) {
  const [name, setName] = useState(campaign.name);
  const fault = CampaignName.safeParse(name).error?.issues[0]?.message;
  return (
    <Section title="Name" problems={[]}>
      <TextInput
        aria-label="Name"
        value={name}
        readOnly={readOnly}
        error={fault}
        onChange={({ currentTarget: { value } }) => {
          setName(value);
          if (CampaignName.safeParse(value).success) onName(value.trim());
        }}
      />
    </Section>
  );
}

function WhenSection() {
  return (
    <Section title="When" problems={[]}>
      <Radio
        checked
        readOnly
        name="when"
        label="As soon as it is launched"
        description="The first mails leave within a second, the rest as fast as the mail server takes them."
      />
    </Section>
  );
}

/** Asks once more, with the number of people, and launches what is on the screen. */
function useLaunch({ id, projectId, name }: Campaign, flush: () => Promise<void>) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const launch = useMutation(
    trpc.campaigns.launch.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: "green", message: `“${name}” is launched` });
        return queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
      onError: ({ message }) => {
        notifications.show({ color: "red", title: "Not launched", message });
        return queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
    }),
  );
  const go = async () => {
    await flush();
    launch.mutate({ projectId, id });
  };
  const ask = (review: RouterOutputs["campaigns"]["review"] | undefined) =>
    modals.openConfirmModal({
      title: `Launch “${name}”?`,
      children: <Consequence review={review} />,
      labels: { confirm: "Launch now", cancel: "Not yet" },
      onConfirm: () => void go().catch(() => undefined), // what was not saved says so on the page
    });
  return { ask, pending: launch.isPending };
}

function Consequence({ review }: { review: RouterOutputs["campaigns"]["review"] | undefined }) {
  if (!review) return null;
  const { reached, total } = review.audience;
  const skipped = total - reached;
  return (
    <Stack gap="xs">
      <Text>
        <strong>{people(reached)}</strong> will get “{review.template?.name}” from {review.sender?.address},
        beginning at once.
        {skipped > 0 && ` ${people(skipped)} will be skipped, each with the reason noted.`}
      </Text>
      <Text fz="sm" c="dimmed">
        You can pause or stop it while it runs; what has been handed over cannot be called back.
      </Text>
    </Stack>
  );
}

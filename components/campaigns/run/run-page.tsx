"use client";

import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { isUnderWay } from "@/domain/campaigns/status";
import { isTriggered } from "@/domain/schedules/schedule";
import { scheduleInWords } from "@/domain/schedules/schedule-words";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { PageHeader } from "../../ui/page-header";
import { QueryBoundary } from "../../ui/query-boundary";
import { RelativeTime } from "../../ui/relative-time";
import { useUrlState } from "../../ui/use-url-state";
import { CampaignMenu } from "../campaign-menu";
import { CampaignStatusDot } from "../campaign-status";
import { WhomTo } from "../whom-to";
import { Recipients } from "./recipients";
import { RunActions } from "./run-actions";
import { RunOverview } from "./run-overview";

type Campaign = RouterOutputs["campaigns"]["get"];

const defaults = { tab: "progress" };
const WHILE_RUNNING_MS = 1000;
const AFTERWARDS_MS = 10_000;

interface Props {
  campaign: Campaign;
  mayWrite: boolean;
}

/** A campaign that was launched: how far it is, what came back, and everybody it is for. */
export function RunPage({ campaign, mayWrite }: Props) {
  const { projectId, id } = campaign;
  const [view, setView] = useUrlState(defaults);
  const progress = useQuery({
    ...useTRPC().campaigns.progress.queryOptions({ projectId, id }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === "executing" ? WHILE_RUNNING_MS : AFTERWARDS_MS),
  });
  const status = progress.data?.status ?? campaign.status;
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusDot status={status} onEvents={isTriggered(campaign.schedule)} />}
        breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
        description={<WhatAndWhen campaign={campaign} />}
        actions={
          mayWrite && (
            <>
              <RunActions campaign={campaign} status={status} waiting={progress.data?.waiting ?? 0} />
              <CampaignMenu campaign={campaign} mayDelete={!isUnderWay(status)} />
            </>
          )
        }
      />
      <Tabs value={view.tab} onChange={(tab) => setView({ tab: tab ?? defaults.tab })}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="progress">Progress</Tabs.Tab>
          <Tabs.Tab value="recipients">Recipients</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="progress">
          <QueryBoundary query={progress} errorTitle="The progress could not be loaded">
            {(data) => (data ? <RunOverview progress={data} campaign={campaign} /> : "It has not run yet.")}
          </QueryBoundary>
        </Tabs.Panel>
        <Tabs.Panel value="recipients">
          <Recipients campaign={campaign} status={status} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function WhatAndWhen({ campaign }: { campaign: Campaign }) {
  const { run, templateName, launchedAt } = campaign;
  if (!run) return null;
  const sender = run.fromName ? `${run.fromName} <${run.fromAddress}>` : run.fromAddress;
  return (
    <>
      “{templateName}”, version {run.templateVersion} · to <WhomTo campaign={campaign} /> · from {sender} · by{" "}
      {run.provider.name} · launched <RelativeTime at={launchedAt} />
      {isTriggered(campaign.schedule) && ` · ${scheduleInWords(campaign.schedule)}`}
    </>
  );
}

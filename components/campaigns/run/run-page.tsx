"use client";

import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isUnderWay } from "@/domain/campaigns/status";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { PageHeader } from "../../ui/page-header";
import { RelativeTime } from "../../ui/relative-time";
import { useUrlState } from "../../ui/use-url-state";
import { CampaignMenu } from "../campaign-menu";
import { CampaignStatusDot } from "../campaign-status";
import { LinksTab } from "../results/links-tab";
import { ResultsTab } from "../results/results-tab";
import { ALL_RUNS, runsAsked, runView } from "../results/run-view";
import { RunsTab } from "../results/runs-tab";
import { TreatmentsTab } from "../results/treatments-tab";
import { VersionsTab } from "../results/versions-tab";
import { WhomTo } from "../whom-to";
import { Recipients } from "./recipients";
import { RunActions } from "./run-actions";

type Campaign = RouterOutputs["campaigns"]["get"];

const WHILE_RUNNING_MS = 1000;
const AFTERWARDS_MS = 10_000;

const tabNames = {
  results: "Results",
  treatments: "Treatments",
  runs: "Runs",
  links: "Links",
  recipients: "Recipients",
  versions: "Versions",
};
type TabKey = keyof typeof tabNames;

interface Props {
  campaign: Campaign;
  mayWrite: boolean;
}

/** A campaign that was launched: how far it is, what came back, which treatment is better, and everybody it is for. */
export function RunPage({ campaign, mayWrite }: Props) {
  const { projectId } = campaign;
  const [{ run }] = useUrlState(runView);
  const latest = useProgress(campaign, null);
  const chosen = useProgress(campaign, run === ALL_RUNS ? null : runsAsked(run).runId);
  const status = latest.data?.status ?? campaign.status;
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusDot status={status} />}
        breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
        description={<WhatAndWhen campaign={campaign} />}
        actions={
          mayWrite && (
            <>
              <RunActions campaign={campaign} status={status} waiting={latest.data?.waiting ?? 0} />
              <CampaignMenu campaign={campaign} mayDelete={!isUnderWay(status)} />
            </>
          )
        }
      />
      <CampaignTabs campaign={campaign}>
        {(tab) =>
          ({
            results: <ResultsTab campaign={campaign} mayWrite={mayWrite} progress={chosen} />,
            treatments: <TreatmentsTab campaign={campaign} />,
            runs: <RunsTab campaign={campaign} />,
            links: <LinksTab campaign={campaign} />,
            recipients: <Recipients campaign={campaign} status={status} />,
            versions: <VersionsTab campaign={campaign} />,
          })[tab]
        }
      </CampaignTabs>
    </>
  );
}

interface TabsProps {
  campaign: Campaign;
  children: (tab: TabKey) => ReactNode;
}

/** Only what is looked at is asked for. */
function CampaignTabs({ campaign, children }: TabsProps) {
  const [view, setView] = useUrlState(runView);
  const compares = campaign.treatments.length > 1 || campaign.holdout > 0;
  const keys = Object.keys(tabNames) as TabKey[]; // Object.keys forgets the literal keys
  const offered = keys.filter((key) => key !== "treatments" || compares);
  const tab = offered.find((key) => key === view.tab) ?? "results";
  return (
    <Tabs value={tab} onChange={(next) => setView({ tab: next ?? runView.tab })} keepMounted={false}>
      <Tabs.List mb="lg">
        {offered.map((key) => (
          <Tabs.Tab key={key} value={key}>
            {tabNames[key]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>{children(tab)}</Tabs.Panel>
    </Tabs>
  );
}

/** Of one run, or of those opened last. */
function useProgress({ projectId, id }: Campaign, runId: string | null) {
  return useQuery({
    ...useTRPC().campaigns.progress.queryOptions({ projectId, id, ...(runId && { runId }) }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === "executing" ? WHILE_RUNNING_MS : AFTERWARDS_MS),
  });
}

function WhatAndWhen({ campaign }: { campaign: Campaign }) {
  const { run, templateName, treatments, launchedAt } = campaign;
  if (!run) return null;
  const sender = run.fromName ? `${run.fromName} <${run.fromAddress}>` : run.fromAddress;
  return (
    <>
      {treatments.length > 1
        ? `${treatments.length} treatments`
        : `“${templateName}”, version ${run.templateVersion}`}{" "}
      · to <WhomTo campaign={campaign} /> · from {sender} · by {run.provider.name} · launched{" "}
      <RelativeTime at={launchedAt} />
    </>
  );
}

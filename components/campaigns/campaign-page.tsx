"use client";

import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { PageBoundary } from "../shell/page-boundary";
import { useTRPC } from "../trpc";
import { useUrlState } from "../ui/use-url-state";
import { changeView, mayChange } from "./may-change";
import { RunPage } from "./run/run-page";
import { CampaignWizard } from "./wizard/campaign-wizard";

interface Props {
  projectId: string;
  campaignId: string;
  mayWrite: boolean;
}

/** One address for a campaign's whole life: the wizard while it is a draft, then what becomes of it. */
export function CampaignPage({ projectId, campaignId, mayWrite }: Props) {
  const [{ change }] = useUrlState(changeView);
  const query = useQuery(useTRPC().campaigns.get.queryOptions({ projectId, id: campaignId }));
  return (
    <PageBoundary
      query={query}
      title="Campaign"
      breadcrumbs={[{ label: "Campaigns", href: `/projects/${projectId}/campaigns` }]}
      skeleton={<Skeleton h={560} />}
      errorTitle="The campaign could not be loaded"
    >
      {(campaign) =>
        campaign.status === "draft" || (change !== "" && mayWrite && mayChange(campaign)) ? (
          <CampaignWizard
            key={campaign.status === "draft" ? "draft" : "launched"}
            campaign={campaign}
            mayWrite={mayWrite}
          />
        ) : (
          <RunPage campaign={campaign} mayWrite={mayWrite} />
        )
      }
    </PageBoundary>
  );
}

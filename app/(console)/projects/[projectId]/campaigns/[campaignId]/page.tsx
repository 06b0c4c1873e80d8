import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { CampaignPage } from "@/components/campaigns/campaign-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Campaign" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/campaigns/[campaignId]">) {
  const { projectId, campaignId } = await params;
  const { projectRole } = await requireProject(projectId);
  prefetch(trpc.campaigns.get.queryOptions({ projectId, id: campaignId }));
  prefetch(trpc.campaigns.progress.queryOptions({ projectId, id: campaignId }));
  return (
    <HydrateClient>
      <CampaignPage
        projectId={projectId}
        campaignId={campaignId}
        mayWrite={projectPermits(projectRole, "campaigns:write")}
      />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { CampaignsPage } from "@/components/campaigns/campaigns-page";
import { campaignsAsked, campaignsView } from "@/components/campaigns/campaigns-view";
import { asParams, readView } from "@/components/ui/url-state";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Campaigns" };

export default async function Page({ params, searchParams }: PageProps<"/projects/[projectId]/campaigns">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  const view = readView(asParams(await searchParams), campaignsView);
  prefetch(trpc.campaigns.list.queryOptions(campaignsAsked(projectId, view)));
  return (
    <HydrateClient>
      <CampaignsPage projectId={projectId} mayWrite={projectPermits(projectRole, "campaigns:write")} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { Overview } from "@/components/overview/overview";

export const metadata: Metadata = { title: "Overview" };

export default async function ProjectOverview({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  prefetch(trpc.projects.overview.queryOptions({ projectId }));
  prefetch(trpc.campaigns.list.queryOptions({ projectId, pageSize: 5 }));
  prefetch(trpc.notices.list.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <Overview projectId={projectId} />
    </HydrateClient>
  );
}

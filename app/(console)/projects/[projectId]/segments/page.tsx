import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { SegmentsPage } from "@/components/segments/segments-page";
import { segmentsAsked, segmentsView } from "@/components/segments/segments-view";
import { asParams, readView } from "@/components/ui/url-state";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Segments" };

export default async function Page({ params, searchParams }: PageProps<"/projects/[projectId]/segments">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  const view = readView(asParams(await searchParams), segmentsView);
  prefetch(trpc.segments.list.queryOptions(segmentsAsked(projectId, view)));
  return (
    <HydrateClient>
      <SegmentsPage
        projectId={projectId}
        mayWrite={projectPermits(projectRole, "segments:write")}
        mayCampaign={projectPermits(projectRole, "campaigns:write")}
      />
    </HydrateClient>
  );
}

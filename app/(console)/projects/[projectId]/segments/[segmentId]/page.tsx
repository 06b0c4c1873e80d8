import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { SegmentPage } from "@/components/segments/segment-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Segment" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/segments/[segmentId]">) {
  const { projectId, segmentId } = await params;
  const { projectRole } = await requireProject(projectId);
  prefetch(trpc.segments.get.queryOptions({ projectId, id: segmentId }));
  prefetch(trpc.segments.vocabulary.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <SegmentPage
        projectId={projectId}
        segmentId={segmentId}
        mayWrite={projectPermits(projectRole, "segments:write")}
        mayCampaign={projectPermits(projectRole, "campaigns:write")}
        mayAddBucket={projectPermits(projectRole, "buckets:write")}
        mayExport={projectPermits(projectRole, "people:export")}
      />
    </HydrateClient>
  );
}

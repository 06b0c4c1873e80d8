import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { NewSegment } from "@/components/segments/new-segment";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "New segment" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/segments/new">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  if (!projectPermits(projectRole, "segments:write"))
    return <NotForYou title="New segment" who="Marketers and admins of this project" />;
  prefetch(trpc.segments.vocabulary.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <NewSegment projectId={projectId} />
    </HydrateClient>
  );
}

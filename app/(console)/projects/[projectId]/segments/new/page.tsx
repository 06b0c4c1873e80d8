import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { NewSegment } from "@/components/segments/new-segment";
import { asParams } from "@/components/ui/url-state";
import { projectPermits } from "@/domain/access/permissions";
import { isId } from "@/domain/shared/id";

export const metadata: Metadata = { title: "New segment" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/segments/new">) {
  const { projectId } = await params;
  const asked = asParams(await searchParams);
  const { projectRole } = await requireProject(projectId);
  if (!projectPermits(projectRole, "segments:write"))
    return <NotForYou title="New segment" who="Marketers and admins of this project" />;
  prefetch(trpc.segments.vocabulary.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <NewSegment projectId={projectId} of={idIn(asked, "of")} campaignId={idIn(asked, "campaign")} />
    </HydrateClient>
  );
}

function idIn(asked: URLSearchParams, name: string): string {
  const id = asked.get(name) ?? "";
  return isId(id) ? id : "";
}

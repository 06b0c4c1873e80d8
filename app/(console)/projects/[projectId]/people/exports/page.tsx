import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { ExportsPage } from "@/components/exports/exports-page";
import { exportsAsked, exportsView } from "@/components/exports/exports-view";
import { asParams, readView } from "@/components/ui/url-state";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Exports" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/people/exports">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  const view = readView(asParams(await searchParams), exportsView);
  prefetch(trpc.exports.list.queryOptions(exportsAsked(projectId, view)));
  return (
    <HydrateClient>
      <ExportsPage
        projectId={projectId}
        mayExport={projectPermits(projectRole, "people:export")}
        mayAddBucket={projectPermits(projectRole, "buckets:write")}
      />
    </HydrateClient>
  );
}

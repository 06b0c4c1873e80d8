import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { ImportPage } from "@/components/imports/import-page";
import { importsAsked, importsView } from "@/components/imports/imports-view";
import { asParams, readView } from "@/components/ui/url-state";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Import people" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/people/import">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  const asked = asParams(await searchParams);
  const view = readView(asked, importsView);
  prefetch(trpc.limits.get.queryOptions({ projectId }));
  prefetch(trpc.imports.list.queryOptions(importsAsked(projectId, view)));
  return (
    <HydrateClient>
      <ImportPage
        projectId={projectId}
        into={asked.get("into") ?? ""}
        mayWrite={projectPermits(projectRole, "people:write")}
        mayAddBucket={projectPermits(projectRole, "buckets:write")}
      />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { ImportDetail } from "@/components/imports/import-detail";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Import" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/people/import/[importId]">) {
  const { projectId, importId } = await params;
  const { projectRole } = await requireProject(projectId);
  prefetch(trpc.imports.get.queryOptions({ projectId, id: importId }));
  return (
    <HydrateClient>
      <ImportDetail
        projectId={projectId}
        id={importId}
        mayWrite={projectPermits(projectRole, "people:write")}
      />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { PersonPage } from "@/components/people/person-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Person" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/people/[endpointId]">) {
  const { projectId, endpointId } = await params;
  const { projectRole } = await requireProject(projectId);
  const id = decodeURIComponent(endpointId);
  prefetch(trpc.people.get.queryOptions({ projectId, id }));
  prefetch(trpc.people.messages.queryOptions({ projectId, id }));
  return (
    <HydrateClient>
      <PersonPage
        projectId={projectId}
        id={id}
        mayWrite={projectPermits(projectRole, "people:write")}
        mayExport={projectPermits(projectRole, "people:export")}
      />
    </HydrateClient>
  );
}

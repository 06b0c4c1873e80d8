import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { EditPersonPage } from "@/components/people/edit-person-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Edit a person" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/people/[endpointId]/edit">) {
  const { projectId, endpointId } = await params;
  const { projectRole } = await requireProject(projectId);
  if (!projectPermits(projectRole, "people:write"))
    return <NotForYou title="Edit a person" who="The project's marketers and admins" />;
  const id = decodeURIComponent(endpointId);
  prefetch(trpc.people.get.queryOptions({ projectId, id }));
  prefetch(trpc.attributes.list.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <EditPersonPage projectId={projectId} id={id} />
    </HydrateClient>
  );
}

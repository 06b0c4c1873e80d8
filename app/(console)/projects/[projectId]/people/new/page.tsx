import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { NewPersonPage } from "@/components/people/new-person-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Add a person" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/people/new">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  if (!projectPermits(projectRole, "people:write"))
    return <NotForYou title="Add a person" who="The project's marketers and admins" />;
  prefetch(trpc.attributes.list.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <NewPersonPage projectId={projectId} />
    </HydrateClient>
  );
}

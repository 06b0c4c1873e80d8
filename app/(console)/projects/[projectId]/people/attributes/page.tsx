import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { AttributesPage } from "@/components/attributes/attributes-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Attributes" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/people/attributes">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  prefetch(trpc.attributes.list.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <AttributesPage projectId={projectId} mayWrite={projectPermits(projectRole, "people:write")} />
    </HydrateClient>
  );
}

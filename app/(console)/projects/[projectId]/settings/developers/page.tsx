import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { DevelopersPage } from "@/components/developers/developers-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Developers" };

export default async function Developers({ params }: PageProps<"/projects/[projectId]/settings/developers">) {
  const { projectId, projectRole } = await requireProject((await params).projectId);
  prefetch(trpc.developers.facts.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <DevelopersPage projectId={projectId} mayMakeKeys={projectPermits(projectRole, "keys:write")} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { LimitsPage } from "@/components/limits/limits-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Limits" };

export default async function Limits({ params }: PageProps<"/projects/[projectId]/settings/limits">) {
  const { projectId, projectRole } = await requireProject((await params).projectId);
  prefetch(trpc.limits.get.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <LimitsPage projectId={projectId} mayChange={projectPermits(projectRole, "project:write")} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { DangerZone } from "@/components/settings/danger-zone";

export const metadata: Metadata = { title: "Danger zone" };

export default async function Danger({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  prefetch(trpc.projects.get.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <DangerZone projectId={projectId} />
    </HydrateClient>
  );
}

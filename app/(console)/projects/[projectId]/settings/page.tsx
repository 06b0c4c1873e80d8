import type { Metadata } from "next";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { GeneralSettings } from "@/components/settings/general-settings";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  prefetch(trpc.projects.get.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <GeneralSettings projectId={projectId} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { SendingSettings } from "@/components/settings/sending-settings";

export const metadata: Metadata = { title: "Sending" };

export default async function Sending({ params }: PageProps<"/projects/[projectId]/settings/sending">) {
  const { projectId } = await params;
  prefetch(trpc.projects.get.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <SendingSettings projectId={projectId} />
    </HydrateClient>
  );
}

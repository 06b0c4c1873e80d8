import type { Metadata } from "next";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { EmailSettings } from "@/components/channels/email-settings";

export const metadata: Metadata = { title: "E-mail settings" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/settings/email">) {
  const { projectId } = await params;
  prefetch(trpc.channels.email.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <EmailSettings projectId={projectId} />
    </HydrateClient>
  );
}

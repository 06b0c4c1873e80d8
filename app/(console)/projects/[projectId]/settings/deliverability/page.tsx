import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { DeliverabilityPage } from "@/components/deliverability/deliverability-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Deliverability" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/settings/deliverability">) {
  const { projectId, projectRole } = await requireProject((await params).projectId);
  prefetch(trpc.feedback.deliverability.queryOptions({ projectId }));
  if (projectPermits(projectRole, "channels:write")) {
    prefetch(trpc.feedback.hooks.queryOptions({ projectId }));
    prefetch(trpc.feedback.mailbox.queryOptions({ projectId }));
  }
  return (
    <HydrateClient>
      <DeliverabilityPage projectId={projectId} />
    </HydrateClient>
  );
}

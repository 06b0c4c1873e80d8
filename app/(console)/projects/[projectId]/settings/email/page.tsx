import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { EmailSettings } from "@/components/channels/email-settings";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "E-mail settings" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/settings/email">) {
  const { actor } = await requireSession();
  const { projectId } = await params;
  prefetch(trpc.channels.email.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <EmailSettings projectId={projectId} mayUnlist={accountPermits(actor.role, "account:write")} />
    </HydrateClient>
  );
}

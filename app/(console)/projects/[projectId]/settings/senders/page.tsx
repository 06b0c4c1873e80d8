import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { SendersPage } from "@/components/senders/senders-page";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Senders" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/settings/senders">) {
  const { actor } = await requireSession();
  const { projectId } = await params;
  prefetch(trpc.identities.list.queryOptions({ projectId }));
  prefetch(trpc.channels.email.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <SendersPage projectId={projectId} mayAdd={accountPermits(actor.role, "account:write")} />
    </HydrateClient>
  );
}

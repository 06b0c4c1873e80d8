import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { EmailSettings } from "@/components/channels/email-settings";
import { suppressionsView } from "@/components/channels/suppressions-view";
import { asParams, readView } from "@/components/ui/url-state";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "E-mail settings" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/settings/email">) {
  const { actor } = await requireSession();
  const { projectId } = await params;
  const view = readView(asParams(await searchParams), suppressionsView);
  prefetch(trpc.channels.email.queryOptions({ projectId }));
  prefetch(trpc.suppressions.list.queryOptions({ projectId, ...view }));
  return (
    <HydrateClient>
      <EmailSettings projectId={projectId} mayUnlist={accountPermits(actor.role, "account:write")} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { Suppressions } from "@/components/suppressions/suppressions";
import { suppressionsAsked, suppressionsView } from "@/components/suppressions/suppressions-view";
import { asParams, readView } from "@/components/ui/url-state";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Suppression list" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/settings/suppressions">) {
  const { actor } = await requireSession();
  const { projectId } = await params;
  const view = readView(asParams(await searchParams), suppressionsView);
  prefetch(trpc.suppressions.list.queryOptions({ projectId, ...suppressionsAsked(view) }));
  return (
    <HydrateClient>
      <Suppressions projectId={projectId} mayChange={accountPermits(actor.role, "account:write")} />
    </HydrateClient>
  );
}

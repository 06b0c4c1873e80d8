import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { OutboxPage } from "@/components/outbox/outbox-page";
import { outboxAsked, outboxView } from "@/components/outbox/outbox-view";
import { asParams, readView } from "@/components/ui/url-state";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Outbox" };

export default async function Page({ searchParams }: PageProps<"/outbox">) {
  const { actor } = await requireSession();
  const view = readView(asParams(await searchParams), outboxView);
  prefetch(trpc.outbox.list.queryOptions(outboxAsked(view)));
  return (
    <HydrateClient>
      <OutboxPage
        mayClear={accountPermits(actor.role, "outbox:write")}
        mayCreateProject={accountPermits(actor.role, "projects:create")}
      />
    </HydrateClient>
  );
}

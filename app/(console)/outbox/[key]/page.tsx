import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { OutboxMessage } from "@/components/outbox/outbox-message";

export const metadata: Metadata = { title: "Message in the Outbox" };

export default async function Page({ params }: PageProps<"/outbox/[key]">) {
  await requireSession();
  const key = decodeURIComponent((await params).key);
  prefetch(trpc.outbox.get.queryOptions({ key }));
  return (
    <HydrateClient>
      <OutboxMessage messageKey={key} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { AccountPage } from "@/components/account/account-page";

export const metadata: Metadata = { title: "Your account" };

export default async function Account() {
  const { name, email } = (await requireSession()).actor;
  prefetch(trpc.account.sessions.queryOptions());
  return (
    <HydrateClient>
      <AccountPage me={{ name, email }} />
    </HydrateClient>
  );
}

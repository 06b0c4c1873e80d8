import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { KeysPage } from "@/components/keys/keys-page";
import { accountPermits, projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "API keys" };

export default async function Keys({ params }: PageProps<"/projects/[projectId]/settings/keys">) {
  const { projectId, projectRole, actor } = await requireProject((await params).projectId);
  if (!projectPermits(projectRole, "keys:write")) return <NotForYou who="The project's admins" />;
  const mayAccount = accountPermits(actor.role, "account-keys:write");
  prefetch(trpc.keys.list.queryOptions({ projectId }));
  if (mayAccount) prefetch(trpc.keys.list.queryOptions({ projectId: null }));
  return (
    <HydrateClient>
      <KeysPage projectId={projectId} mayAccount={mayAccount} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { NotForYou } from "@/components/access/not-for-you";
import { BucketsPage } from "@/components/buckets/buckets-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Buckets" };

export default async function Buckets({ params }: PageProps<"/projects/[projectId]/settings/buckets">) {
  const { projectId, projectRole } = await requireProject((await params).projectId);
  if (!projectPermits(projectRole, "buckets:write")) return <NotForYou who="The project's admins" />;
  prefetch(trpc.buckets.list.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <BucketsPage projectId={projectId} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { PricesPage } from "@/components/prices/prices-page";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Prices" };

export default async function Prices({ params }: PageProps<"/projects/[projectId]/settings/prices">) {
  const { projectId, projectRole } = await requireProject((await params).projectId);
  prefetch(trpc.prices.get.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <PricesPage projectId={projectId} mayChange={projectPermits(projectRole, "project:write")} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireSession } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { ProjectList } from "@/components/projects/project-list";
import { accountPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "Projects" };

export default async function Projects() {
  const { actor } = await requireSession();
  prefetch(trpc.projects.list.queryOptions());
  return (
    <HydrateClient>
      <ProjectList mayCreate={accountPermits(actor.role, "projects:create")} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { HydrateClient, prefetch, trpc } from "@/app/trpc";
import { PeoplePage } from "@/components/people/people-page";
import { peopleAsked, peopleView } from "@/components/people/people-view";
import { asParams, readView } from "@/components/ui/url-state";
import { projectPermits } from "@/domain/access/permissions";

export const metadata: Metadata = { title: "People" };

export default async function Page({ params, searchParams }: PageProps<"/projects/[projectId]/people">) {
  const { projectId } = await params;
  const { projectRole } = await requireProject(projectId);
  const view = readView(asParams(await searchParams), peopleView);
  prefetch(trpc.people.list.queryOptions(peopleAsked(projectId, view)));
  prefetch(trpc.people.count.queryOptions({ projectId }));
  return (
    <HydrateClient>
      <PeoplePage projectId={projectId} mayWrite={projectPermits(projectRole, "people:write")} />
    </HydrateClient>
  );
}

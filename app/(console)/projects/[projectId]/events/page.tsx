import type { Metadata } from "next";
import { requireProject } from "@/app/session";
import { EventsPage } from "@/components/events/events-page";

export const metadata: Metadata = { title: "Events" };

export default async function Page({ params }: PageProps<"/projects/[projectId]/events">) {
  const { projectId } = await params;
  await requireProject(projectId);
  return <EventsPage projectId={projectId} />;
}

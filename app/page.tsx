import { redirect } from "next/navigation";
import { LastProject } from "@/components/projects/last-project";
import { appRouter } from "@/server/trpc/root";
import { requireSession } from "./session";
import { pageContext } from "./trpc";

/** The only project, or the one this browser had open last. */
export default async function Home() {
  await requireSession();
  const projects = await appRouter.createCaller(await pageContext()).projects.list();
  const [only] = projects;
  if (!only) redirect("/projects");
  if (projects.length === 1) redirect(`/projects/${only.id}`);
  return <LastProject projectIds={projects.map(({ id }) => id)} />;
}

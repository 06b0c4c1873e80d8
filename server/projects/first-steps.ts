import { eq, sql } from "drizzle-orm";
import { endpoint, project, run, template } from "@/db/schema";
import type { Context } from "@/server/context";

/** What a new project still lacks before its first mail goes out; each is a look at one row. */
export async function firstSteps({ db, projectId }: Context) {
  const any = (query: ReturnType<typeof sql>) => sql<boolean>`exists (${query})`;
  const [found] = await db
    .select({
      people: any(sql`select from ${endpoint} where ${endpoint.projectId} = ${projectId}`),
      template: any(sql`select from ${template}`),
      sender: sql<boolean>`${project.fromAddress} <> ''`,
      launch: any(sql`select from ${run} where ${run.projectId} = ${projectId}`),
    })
    .from(project)
    .where(eq(project.id, projectId));
  return found ?? { people: false, template: false, sender: false, launch: false };
}

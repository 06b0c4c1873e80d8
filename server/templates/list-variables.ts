import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { endpoint } from "@/db/schema";
import { insertablesOf, standardVariables, type Variable } from "@/domain/templates/insertable";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { listProjects } from "@/server/projects/list-projects";

export const ListVariables = z.object({ projectId: z.string().optional() });

const MOST_PROJECTS = 10;
const PEOPLE_LOOKED_AT = 200; // of each project, the newest

/** TPL-10: what may be inserted, with an example of each: what people of the actor's projects have, then the standard ones. */
export async function listVariables(ctx: AccountContext, { projectId }: z.infer<typeof ListVariables>) {
  allowAccount(ctx, "account:read");

  const projects = await listProjects(ctx);
  const asked = projectId ? projects.filter(({ id }) => id === projectId) : projects.slice(0, MOST_PROJECTS);
  const people = await Promise.all(asked.map(({ id }) => newestPeople(ctx, id)));
  const found = insertablesOf(people.flat());
  const paths = new Set(found.map(({ path }) => path));
  const standard: Variable[] = standardVariables.filter(({ path }) => !paths.has(path));
  return [...found, ...standard];
}

function newestPeople({ db }: AccountContext, projectId: string) {
  return db
    .select({
      attributes: endpoint.attributes,
      metrics: endpoint.metrics,
      demographic: endpoint.demographic,
      location: endpoint.location,
      userAttributes: endpoint.userAttributes,
    })
    .from(endpoint)
    .where(and(eq(endpoint.projectId, projectId), eq(endpoint.channel, "EMAIL")))
    .orderBy(desc(endpoint.createdAt))
    .limit(PEOPLE_LOOKED_AT);
}

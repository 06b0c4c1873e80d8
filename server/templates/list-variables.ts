import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { endpoint } from "@/db/schema";
import { insertablesOf, withOrigins } from "@/domain/templates/insertable";
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
  const inOrder = projects.toSorted(
    (one, other) => Number(other.id === projectId) - Number(one.id === projectId),
  );
  const looked = await Promise.all(
    inOrder.slice(0, MOST_PROJECTS).map(async ({ id }) => ({
      isHere: id === projectId,
      variables: insertablesOf(await newestPeople(ctx, id)),
    })),
  );
  return withOrigins(looked);
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

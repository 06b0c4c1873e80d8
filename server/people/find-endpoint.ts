import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { laneOf } from "@/db/lane";
import { type Endpoint, endpoint } from "@/db/schema";
import { AppError } from "@/server/errors";

/** The key of an endpoint, lane and all. */
export function endpointKey(projectId: string, id: string) {
  return and(eq(endpoint.projectId, projectId), eq(endpoint.id, id), eq(endpoint.lane, laneOf(id)));
}

/** An endpoint of this project; another project's is not found. */
export async function findEndpoint(db: Db, projectId: string, id: string): Promise<Endpoint> {
  const [found] = await db.select().from(endpoint).where(endpointKey(projectId, id));
  if (!found) throw noSuchPerson();
  return found;
}

export async function lockEndpoint(tx: Db, projectId: string, id: string): Promise<Endpoint> {
  const [found] = await tx.select().from(endpoint).where(endpointKey(projectId, id)).for("update");
  if (!found) throw noSuchPerson();
  return found;
}

function noSuchPerson(): AppError {
  return new AppError("not_found", "There is no such person in this project. They may have been deleted.");
}

import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { laneOf } from "@/db/lane";
import { type Endpoint, endpoint } from "@/db/schema";
import { type Known, knownById, type Tx } from "@/server/endpoints/read-known";
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

/** The same in a transaction that merges: with its version, and when it was changed last. */
export async function readEndpoint(
  tx: Tx,
  projectId: string,
  id: string,
): Promise<Known & { updatedAt: Date }> {
  const [known] = await knownById(tx, projectId, [id]);
  const [row] = await tx<{ updatedAt: Date }[]>`
    select updated_at as "updatedAt" from endpoint
    where project_id = ${projectId} and id = ${id} and lane = ${laneOf(id)}`; // later than what is known: never too old
  if (!known || !row) throw noSuchPerson();
  return { ...known, ...row };
}

export function noSuchPerson(): AppError {
  return new AppError("not_found", "There is no such person in this project. They may have been deleted.");
}

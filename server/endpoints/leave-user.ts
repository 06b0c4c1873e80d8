import { laneOf } from "@/db/lane";
import type { Tx } from "./existing";
import type { Origin } from "./insert-endpoints";

/** Makes an endpoint nobody's: what was known of its user stays with the user's other endpoints. */
export async function leaveUser(tx: Tx, { projectId, now }: Origin, id: string): Promise<void> {
  await tx`
    update endpoint set user_id = null, user_attributes = '{}', effective_at = ${now}, updated_at = ${now}
    where project_id = ${projectId} and id = ${id} and lane = ${laneOf(id)}`;
}

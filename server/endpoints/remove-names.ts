import { laneOf } from "@/db/lane";
import type { Names } from "@/domain/endpoints/facts";
import type { Tx } from "./existing";
import type { Origin } from "./insert-endpoints";

/** Takes attributes, metrics and the like away from one endpoint, by name; a user's attributes from all endpoints of the user (END-12). */
export async function removeNames(tx: Tx, { projectId, now }: Origin, id: string, gone: Names): Promise<void> {
  if (Object.values(gone).every((names) => names.length === 0)) return;
  await tx`
    update endpoint set attributes = attributes - ${gone.attributes}::text[], metrics = metrics - ${gone.metrics}::text[],
      demographic = demographic - ${gone.demographic}::text[], location = location - ${gone.location}::text[],
      user_attributes = user_attributes - ${gone.userAttributes}::text[], effective_at = ${now}, updated_at = ${now}
    where project_id = ${projectId} and id = ${id} and lane = ${laneOf(id)}`;
  if (gone.userAttributes.length === 0) return;
  await tx`
    update endpoint e set user_attributes = e.user_attributes - ${gone.userAttributes}::text[], updated_at = ${now}
    from endpoint self
    where self.project_id = ${projectId} and self.id = ${id} and self.lane = ${laneOf(id)} and self.user_id is not null
      and e.project_id = self.project_id and e.user_id = self.user_id and e.id <> self.id`;
}

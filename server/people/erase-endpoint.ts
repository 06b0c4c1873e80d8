import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Endpoint, endpoint, endpointActivity } from "@/db/schema";
import { keepOptOut } from "@/server/endpoints/kept-opt-outs";
import { endpointKey } from "./find-endpoint";

/** END-18: takes a locked endpoint away. Its address stays opted out if it was. */
export async function eraseEndpoint(tx: Db, gone: Endpoint, now: Date): Promise<void> {
  const { projectId, lane, id } = gone;
  if (gone.optOut === "ALL") await keepOptOut(tx, gone, now);
  await tx.delete(endpoint).where(endpointKey(projectId, id));
  await tx
    .delete(endpointActivity)
    .where(
      and(
        eq(endpointActivity.projectId, projectId),
        eq(endpointActivity.lane, lane),
        eq(endpointActivity.endpointId, id),
      ),
    );
}

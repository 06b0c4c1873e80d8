import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { laneOf } from "@/db/lane";
import { endpoint, endpointActivity } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { keepOptOut } from "@/server/endpoints/kept-opt-outs";
import { endpointKey, lockEndpoint } from "./find-endpoint";
import { EndpointId } from "./get-person";

export const DeletePerson = z.object({ id: EndpointId });

/** END-18: one endpoint. What was sent to it stays counted, and its address stays opted out if it was. */
export async function deletePerson(ctx: Context, { id }: z.infer<typeof DeletePerson>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const gone = await lockEndpoint(tx, ctx.projectId, id);
    const { address, channel, userId } = gone;
    if (gone.optOut === "ALL") await keepOptOut(tx, gone, ctx.now());
    await tx.delete(endpoint).where(endpointKey(ctx.projectId, id));
    await tx
      .delete(endpointActivity)
      .where(
        and(
          eq(endpointActivity.projectId, ctx.projectId),
          eq(endpointActivity.lane, laneOf(id)),
          eq(endpointActivity.endpointId, id),
        ),
      );
    await recordAudit(tx, ctx, {
      action: "person.delete",
      subject: { kind: "person", id, name: address },
      before: { channel, address, userId },
    });
    return { id };
  });
}

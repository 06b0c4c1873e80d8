import { z } from "zod";
import { endpoint } from "@/db/schema";
import { optOuts } from "@/domain/messaging/channel";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { endpointKey, lockEndpoint } from "./find-endpoint";
import { EndpointId } from "./get-person";

export const SetOptOut = z.object({ id: EndpointId, optOut: z.enum(optOuts) });

/** END-8: ALL keeps campaigns and journeys from writing to an endpoint; messages already waiting are skipped when their turn comes. */
export async function setOptOut(ctx: Context, { id, optOut }: z.infer<typeof SetOptOut>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const before = await lockEndpoint(tx, ctx.projectId, id);
    if (before.optOut === optOut) return { id, optOut };
    await tx.update(endpoint).set({ optOut, updatedAt: ctx.now() }).where(endpointKey(ctx.projectId, id));
    await recordAudit(tx, ctx, {
      action: optOut === "ALL" ? "person.opt-out" : "person.opt-in",
      subject: { kind: "person", id, name: before.address },
      before: { optOut: before.optOut },
      after: { optOut },
    });
    return { id, optOut };
  });
}

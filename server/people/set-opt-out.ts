import { z } from "zod";
import { newId } from "@/db/id";
import { emptyDraft } from "@/domain/endpoints/endpoint-draft";
import { optOuts } from "@/domain/messaging/channel";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { causeOf } from "@/server/endpoints/cause-of";
import { mergeEndpoints, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { refuseMerge } from "./by-hand";
import { readEndpoint } from "./find-endpoint";
import { EndpointId } from "./get-person";

export const SetOptOut = z.object({ id: EndpointId, optOut: z.enum(optOuts) });

/** END-8: ALL keeps campaigns and journeys from writing to an endpoint; messages already waiting are skipped when their turn comes. */
export async function setOptOut(ctx: Context, { id, optOut }: z.infer<typeof SetOptOut>) {
  allow(ctx, "people:write");

  return unlessOvertaken(ctx.db, async (tx) => {
    const before = await readEndpoint(tx, ctx.projectId, id);
    if (before.optOut === optOut) return { id, optOut };
    const origin = {
      projectId: ctx.projectId,
      requestId: newId(),
      now: ctx.now(),
      cause: causeOf(ctx.actor),
    };
    refuseMerge(await mergeEndpoints(tx, origin, [{ ...emptyDraft(), id, optOut }]));
    await recordAudit(tx, ctx, {
      action: optOut === "ALL" ? "person.opt-out" : "person.opt-in",
      subject: { kind: "person", id, name: before.address },
      before: { optOut: before.optOut },
      after: { optOut },
    });
    return { id, optOut };
  });
}

import { z } from "zod";
import { EndpointEntry } from "@/domain/endpoints/endpoint-entry";
import { factsOf, takenFrom } from "@/domain/endpoints/facts";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { performMerge, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { planMerge } from "@/server/endpoints/plan-merge";
import { takeAddress } from "@/server/endpoints/take-turns";
import { Overtaken } from "@/server/endpoints/write-endpoints";
import { AppError } from "@/server/errors";
import { originOf, refuseMerge } from "./by-hand";
import { findEndpoint, readEndpoint } from "./find-endpoint";
import { EndpointId } from "./get-person";
import { readOrRefuse } from "./read-or-refuse";

export const SavePerson = EndpointEntry.extend({
  id: EndpointId,
  /** When what was edited was read: what somebody else changed since is not overwritten unseen. */
  readAt: z.date(),
});

/** Changes one endpoint to what its form says; what the form leaves out goes. */
export async function savePerson(ctx: Context, { id, readAt, ...entry }: z.infer<typeof SavePerson>) {
  allow(ctx, "people:write");
  const { channel } = await findEndpoint(ctx.db, ctx.projectId, id);
  const draft = await readOrRefuse(ctx, entry, channel);

  return unlessOvertaken(ctx.db, async (tx) => {
    await takeAddress(tx, ctx.projectId, draft);
    const before = await readEndpoint(tx, ctx.projectId, id);
    if (before.updatedAt > readAt)
      throw new AppError("conflict", "This person was changed meanwhile. Load the page again to see how.");
    const without = takenFrom(before, draft);
    const origin = originOf(ctx);
    const plan = await planMerge(tx, origin, [{ ...draft, id, without }]);
    if (plan.versions.get(id) !== before.version) throw new Overtaken("somebody saved this person just now");
    refuseMerge(plan.merge.outcomes);
    await performMerge(tx, origin, plan);
    await recordAudit(tx, ctx, {
      action: "person.update",
      subject: { kind: "person", id, name: entry.address },
      before: { address: before.address, userId: before.userId ?? "", facts: factsOf(before) },
      after: { ...entry },
    });
    return { id };
  });
}

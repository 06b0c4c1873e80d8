import { z } from "zod";
import { EndpointEntry } from "@/domain/endpoints/endpoint-entry";
import { factsOf, takenFrom } from "@/domain/endpoints/facts";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { mergeEndpoints, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { AppError } from "@/server/errors";
import { originOf, refuseMerge } from "./by-hand";
import { findEndpoint } from "./find-endpoint";
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
  const before = await findEndpoint(ctx.db, ctx.projectId, id);
  if (before.updatedAt > readAt)
    throw new AppError("conflict", "This person was changed meanwhile. Load the page again to see how.");
  const draft = await readOrRefuse(ctx, entry, before.channel);

  return unlessOvertaken(ctx.db, async (tx) => {
    const without = takenFrom(before, draft);
    refuseMerge(await mergeEndpoints(tx, originOf(ctx), [{ ...draft, id, without }]));
    await recordAudit(tx, ctx, {
      action: "person.update",
      subject: { kind: "person", id, name: entry.address },
      before: { address: before.address, userId: before.userId ?? "", facts: factsOf(before) },
      after: { ...entry },
    });
    return { id };
  });
}

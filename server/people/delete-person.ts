import { z } from "zod";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { eraseEndpoint } from "./erase-endpoint";
import { lockEndpoint } from "./find-endpoint";
import { EndpointId } from "./get-person";

export const DeletePerson = z.object({ id: EndpointId });

/** END-18: one endpoint. What was sent to it stays counted, and its address stays opted out if it was. */
export async function deletePerson(ctx: Context, { id }: z.infer<typeof DeletePerson>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const gone = await lockEndpoint(tx, ctx.projectId, id);
    const { address, channel, userId } = gone;
    await eraseEndpoint(tx, gone, ctx.now());
    await recordAudit(tx, ctx, {
      action: "person.delete",
      subject: { kind: "person", id, name: address },
      before: { channel, address, userId },
    });
    return gone;
  });
}

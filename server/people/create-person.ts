import { newId } from "@/db/id";
import { ChannelChoice, EndpointEntry } from "@/domain/endpoints/endpoint-entry";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { mergeEndpoints, unlessOvertaken } from "@/server/endpoints/merge-endpoints";
import { knownByAddress } from "@/server/endpoints/read-known";
import { takeAddress } from "@/server/endpoints/take-turns";
import { AppError } from "@/server/errors";
import { originOf, refuseMerge } from "./by-hand";
import { readOrRefuse } from "./read-or-refuse";

export const CreatePerson = EndpointEntry.extend({ channel: ChannelChoice });

/** END-16: adds one endpoint by hand. An address that is here already is refused: opening that person is meant. */
export async function createPerson(ctx: Context, { channel, ...entry }: typeof CreatePerson._output) {
  allow(ctx, "people:write");
  const draft = await readOrRefuse(ctx, entry, channel);
  const addressKey = draft.addressKey ?? "";

  return unlessOvertaken(ctx.db, async (tx) => {
    await takeAddress(tx, ctx.projectId, draft);
    const [there] = await knownByAddress(tx, ctx.projectId, [{ channel, addressKey }]);
    if (there) throw new AppError("conflict", "Somebody with this address is here already.", "address");
    const id = newId();
    refuseMerge(await mergeEndpoints(tx, originOf(ctx), [{ ...draft, id }]));
    await recordAudit(tx, ctx, {
      action: "person.create",
      subject: { kind: "person", id, name: entry.address },
      after: { channel, ...entry },
    });
    return { id };
  });
}

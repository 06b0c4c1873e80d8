import { newId } from "@/db/id";
import { ChannelChoice, EndpointEntry } from "@/domain/endpoints/endpoint-entry";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { existingByAddress } from "@/server/endpoints/existing";
import { mergeEndpoints } from "@/server/endpoints/merge-endpoints";
import { AppError } from "@/server/errors";
import { readOrRefuse } from "./read-or-refuse";

export const CreatePerson = EndpointEntry.extend({ channel: ChannelChoice });

/** END-16: adds one endpoint by hand. An address that is here already is refused: opening that person is meant. */
export async function createPerson(ctx: Context, { channel, ...entry }: typeof CreatePerson._output) {
  allow(ctx, "people:write");
  const draft = readOrRefuse(entry, channel);
  const addressKey = draft.addressKey ?? "";

  return ctx.db.raw.begin(async (tx) => {
    const [there] = await existingByAddress(tx, ctx.projectId, [{ channel, addressKey }]);
    if (there) throw new AppError("conflict", "Somebody with this address is here already.", "address");
    const id = newId();
    const origin = { projectId: ctx.projectId, requestId: newId(), now: ctx.now() };
    await mergeEndpoints(tx, origin, [{ ...draft, id }]);
    await recordAudit(tx, ctx, {
      action: "person.create",
      subject: { kind: "person", id, name: entry.address },
      after: { channel, ...entry },
    });
    return { id };
  });
}

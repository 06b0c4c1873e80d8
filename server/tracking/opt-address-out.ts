import type { EndpointChanges } from "@/domain/endpoints/changes";
import { addressName } from "@/domain/endpoints/endpoint-state";
import { dropKeptOptOuts, keepOptOut } from "@/server/endpoints/kept-opt-outs";
import type { Tx } from "@/server/endpoints/read-known";
import { tellChanges } from "@/server/endpoints/tell-changes";
import type { TrackedMessage } from "./pack-message";
import { type Reader, readerOf } from "./reader-of";

interface Wish {
  optOut: "ALL" | "NONE";
  at: Date;
}

/**
 * Sets whether the project may write to a recipient's address, on every endpoint that holds it, and tells it as events;
 * returns how many changed, and the address. An endpoint without an address shares it with nobody. What the reader of a
 * mail says whose endpoint was deleted since holds for the address when it comes again.
 */
export async function optAddressOut(
  tx: Tx,
  message: TrackedMessage,
  wish: Wish,
): Promise<{ changed: number; address: string }> {
  const { projectId, runId } = message;
  const reader = await readerOf(tx, message);
  if (!reader) return { changed: 0, address: "" };
  if (!reader.isHere) await keepWish(tx, { projectId, reader, wish });
  const changed = await setOnAll(tx, { message, reader, wish });
  const cause = { kind: "visitor", id: runId } as const;
  const changes = changeTo(wish);
  const told = changed.map((after) => ({ after, changes }));
  await tellChanges(tx, { projectId, cause, now: wish.at }, { created: [], changed: told, users: [] });
  return { changed: changed.length, address: reader.addressKey };
}

async function keepWish(
  tx: Tx,
  { projectId, reader, wish }: { projectId: string; reader: Reader; wish: Wish },
): Promise<void> {
  const { channel, addressKey } = reader;
  if (wish.optOut === "ALL") await keepOptOut(tx, { projectId, channel, addressKey }, wish.at);
  else await dropKeptOptOuts(tx, projectId, [addressName(channel, addressKey)]);
}

function setOnAll(tx: Tx, asked: { message: TrackedMessage; reader: Reader; wish: Wish }) {
  const { projectId, recipientId, lane } = asked.message;
  const { channel, addressKey } = asked.reader;
  const { optOut: wanted, at } = asked.wish;
  return tx<{ id: string; userId: string | null }[]>`
    with same_address as materialized (
      select id, lane from endpoint
      where project_id = ${projectId} and channel = ${channel} and address_key = ${addressKey}
        and (address_key <> '' or (id = ${recipientId} and lane = ${lane})) and opt_out <> ${wanted}
      order by lane, id
      for update
    )
    update endpoint e set opt_out = ${wanted}, effective_at = ${at}, updated_at = ${at}
    from same_address s
    where e.project_id = ${projectId} and e.id = s.id and e.lane = s.lane
    returning e.id, e.user_id as "userId"`;
}

function changeTo({ optOut: to }: Wish): EndpointChanges {
  return { attributes: [{ name: "OptOut", from: to === "ALL" ? "NONE" : "ALL", to }], metrics: [] };
}

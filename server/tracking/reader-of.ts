import { addressKeyOf } from "@/domain/endpoints/address";
import type { Channel, OptOut } from "@/domain/messaging/channel";
import { hasKeptOptOut } from "@/server/endpoints/kept-opt-outs";
import type { Sql } from "@/server/events/append-events";
import type { TrackedMessage } from "./pack-message";

export interface Reader {
  channel: Channel;
  address: string;
  addressKey: string;
  optOut: OptOut;
  isHere: boolean; // false: the endpoint was deleted, and this is where the message went
}

/** Whom a message is about: its recipient as they are now, or the address it was handed to. Null: nobody knows any more. */
export async function readerOf(sql: Sql, message: TrackedMessage): Promise<Reader | null> {
  const { projectId, recipientId, lane, occasionId } = message;
  const [here] = await sql<Omit<Reader, "isHere">[]>`
    select channel, address, address_key as "addressKey", opt_out as "optOut" from endpoint
    where project_id = ${projectId} and id = ${recipientId} and lane = ${lane}`;
  if (here) return { ...here, isHere: true };
  const [sent] = await sql<{ channel: Channel; address: string }[]>`
    select r.channel, m.address from message m join run r on r.id = m.run_id
    where m.occasion_id = ${occasionId} and m.lane = ${lane} and m.recipient_id = ${recipientId}
      and m.project_id = ${projectId} and m.address is not null`;
  if (!sent) return null;
  const address = { ...sent, addressKey: addressKeyOf(sent.channel, sent.address) };
  const isKept = await hasKeptOptOut(sql, { projectId, ...address });
  return { ...address, optOut: isKept ? "ALL" : "NONE", isHere: false };
}

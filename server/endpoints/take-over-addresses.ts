import type { Channel } from "@/domain/messaging/channel";
import type { Tx } from "./existing";
import type { Origin } from "./insert-endpoints";

export interface Claim {
  id: string;
  channel: Channel;
  addressKey: string;
}

/** B2, END-9: whoever comes to an address last holds it; other endpoints with the same one become inactive. */
export async function takeOverAddresses(tx: Tx, { projectId, now }: Origin, claims: Claim[]): Promise<void> {
  const holders = new Map(claims.map((claim) => [`${claim.channel} ${claim.addressKey}`, claim]));
  if (holders.size === 0) return;
  const last = [...holders.values()];
  await tx`
    update endpoint e set status = 'INACTIVE', updated_at = ${now}
    from unnest(
      ${last.map(({ id }) => id)}::text[],
      ${last.map(({ channel }) => channel)}::text[],
      ${last.map(({ addressKey }) => addressKey)}::text[]
    ) as b (id, channel, address_key)
    where e.project_id = ${projectId} and e.channel = b.channel and e.address_key = b.address_key
      and e.id <> b.id and e.status = 'ACTIVE'`;
}

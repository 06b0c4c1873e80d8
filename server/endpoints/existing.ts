import type { TransactionSql } from "postgres";
import { laneOf } from "@/db/lane";
import type { Channel } from "@/domain/messaging/channel";

export type Tx = TransactionSql<{ uuid: string }>;

/** What a merge must know of an endpoint that is there already. */
export interface Existing {
  id: string;
  channel: Channel;
  addressKey: string;
  requestId: string | null;
}

export async function existingById(tx: Tx, projectId: string, ids: string[]): Promise<Existing[]> {
  if (ids.length === 0) return [];
  return tx<Existing[]>`
    select e.id, e.channel, e.address_key as "addressKey", e.request_id as "requestId"
    from unnest(${ids}::text[], ${ids.map(laneOf)}::smallint[]) as b (id, lane)
    join endpoint e on e.project_id = ${projectId} and e.id = b.id and e.lane = b.lane`;
}

/** For each address the endpoint that holds it: an active one before an inactive one, then the one changed last. */
export async function existingByAddress(
  tx: Tx,
  projectId: string,
  addresses: { channel: Channel; addressKey: string }[],
): Promise<Existing[]> {
  if (addresses.length === 0) return [];
  return tx<Existing[]>`
    select distinct on (e.channel, e.address_key)
      e.id, e.channel, e.address_key as "addressKey", e.request_id as "requestId"
    from unnest(
      ${addresses.map(({ channel }) => channel)}::text[],
      ${addresses.map(({ addressKey }) => addressKey)}::text[]
    ) as b (channel, address_key)
    join endpoint e on e.project_id = ${projectId} and e.channel = b.channel and e.address_key = b.address_key
    order by e.channel, e.address_key, e.status, e.updated_at desc, e.id`;
}

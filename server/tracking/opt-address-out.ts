import type { Sql } from "@/server/events/append-events";
import type { TrackedMessage } from "./pack-message";

interface Wish {
  optOut: "ALL" | "NONE";
  at: Date;
}

/** Sets whether the project may write to a recipient's address, on every endpoint that holds it; returns how many changed, and the address. An endpoint without an address shares it with nobody. */
export async function optAddressOut(
  sql: Sql,
  message: TrackedMessage,
  { optOut, at }: Wish,
): Promise<{ changed: number; address: string }> {
  const { projectId, recipientId, lane } = message;
  const [reader] = await sql<{ channel: string; addressKey: string }[]>`
    select channel, address_key as "addressKey" from endpoint
    where project_id = ${projectId} and id = ${recipientId} and lane = ${lane}`;
  if (!reader) return { changed: 0, address: "" };
  const changed = await sql`
    with same_address as materialized (
      select id, lane from endpoint
      where project_id = ${projectId} and channel = ${reader.channel} and address_key = ${reader.addressKey}
        and (address_key <> '' or (id = ${recipientId} and lane = ${lane})) and opt_out <> ${optOut}
      order by lane, id
      for update
    )
    update endpoint e set opt_out = ${optOut}, updated_at = ${at}
    from same_address s
    where e.project_id = ${projectId} and e.id = s.id and e.lane = s.lane
    returning e.id`;
  return { changed: changed.length, address: reader.addressKey };
}

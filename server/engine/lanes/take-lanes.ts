import type { TransactionSql } from "postgres";
import { livingOwner } from "./living-owner";
import type { Owner } from "./owner";

export interface HeldLane {
  lane: number;
  fence: number;
}

const TAKING_LOCK = 7_205_771;

/** Makes up to `most` lanes ours that belong to nobody alive. Whatever an earlier holder still has open carries a lower fence. */
export async function takeLanes(
  tx: TransactionSql<{ uuid: string }>,
  owner: Owner,
  most: number,
): Promise<HeldLane[]> {
  await tx`select pg_advisory_xact_lock(${TAKING_LOCK})`; // or a lane just taken by an owner too new to be seen could be taken twice
  return tx<HeldLane[]>`
    with me as materialized (${livingOwner(tx, owner)}), free as materialized (
      select l.lane from lane_lease l
      where exists (select from me)
        and not exists (select from engine_owner o where o.owner = l.owner and not o.dead)
      order by l.lane limit ${most} for update skip locked
    )
    update lane_lease l set owner = ${owner.id}, fence = l.fence + 1 from free where l.lane = free.lane
    returning l.lane, l.fence`;
}

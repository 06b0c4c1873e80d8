import type { TransactionSql } from "postgres";
import type { Owner } from "./owner";

/** The first line of a transaction that works in a lane: throws unless it is ours, and keeps it ours until the end. */
export async function stillOwn(
  tx: TransactionSql<{ uuid: string }>,
  { id, epoch }: Owner,
  lane: number,
): Promise<void> {
  const [held] = await tx`
    with me as materialized (
      select owner from engine_owner
      where owner = ${id} and epoch = ${epoch} and not dead and expires_at > clock_timestamp() for key share
    )
    select l.lane from lane_lease l join me on me.owner = l.owner where l.lane = ${lane} for share of l`;
  if (!held) throw new LaneLost(lane);
}

/** Not a fault: another engine goes on with the lane. */
export class LaneLost extends Error {
  constructor(readonly lane: number) {
    super(`Lane ${lane} belongs to another engine now`);
    this.name = "LaneLost";
  }
}

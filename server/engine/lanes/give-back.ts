import type { RawSql } from "@/db/client";

/** Lets lanes go that have nothing in hand. */
export async function giveBack(sql: RawSql, ownerId: string, lanes: number[]): Promise<void> {
  await sql`update lane_lease set owner = null where lane = any(${lanes}::smallint[]) and owner = ${ownerId}`;
}

/** From here on an owner has no share of the lanes: the others may take what it gives back. */
export async function beginLeaving(sql: RawSql, ownerId: string): Promise<void> {
  await sql`update engine_owner set leaving = true where owner = ${ownerId}`;
}

/** Ends an owner that has given back all it held. */
export async function leaveOwner(sql: RawSql, ownerId: string): Promise<void> {
  await sql`update lane_lease set owner = null where owner = ${ownerId}`;
  await sql`delete from engine_owner where owner = ${ownerId}`;
}

/** The lanes the database holds as ours: another set than we think after an answer got lost. */
export async function lanesOf(sql: RawSql, ownerId: string): Promise<number[]> {
  const rows = await sql<{ lane: number }[]>`select lane from lane_lease where owner = ${ownerId}`;
  return rows.map(({ lane }) => lane);
}

import type { RawSql } from "@/db/client";

interface Census {
  owners: number;
  expired: number;
  free: number;
  mine: number;
}

/** The live owners that stay, those to be buried, the lanes nobody alive holds, and ours as the database knows them. */
export async function countOwners(sql: RawSql, ownerId: string): Promise<Census> {
  const [row] = await sql<Census[]>`
    select
      (select count(*)::int from engine_owner where not dead and not leaving and expires_at > clock_timestamp()) as owners,
      (select count(*)::int from engine_owner where not dead and expires_at <= clock_timestamp()) as expired,
      (select count(*)::int from lane_lease l
        where not exists (select from engine_owner o where o.owner = l.owner and not o.dead)) as free,
      (select count(*)::int from lane_lease where owner = ${ownerId}) as mine`;
  return row ?? { owners: 0, expired: 0, free: 0, mine: 0 };
}

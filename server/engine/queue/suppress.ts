import type { TransactionSql } from "postgres";

interface Bounced {
  addressKey: string;
  detail: string;
  projectId: string;
}

/** EML-19: an address that does not exist is not mailed again by any project. */
export async function suppress(
  tx: TransactionSql<{ uuid: string }>,
  bounced: Bounced[],
  at: Date,
): Promise<void> {
  if (bounced.length === 0) return;
  await tx`
    insert into suppression (address_key, reason, detail, project_id, at)
    select distinct on (address_key) address_key, 'BOUNCE', detail, project_id, ${at}::timestamptz
    from unnest(
      ${bounced.map(({ addressKey }) => addressKey)}::text[],
      ${bounced.map(({ detail }) => detail)}::text[],
      ${bounced.map(({ projectId }) => projectId)}::uuid[]
    ) as b (address_key, detail, project_id)
    where address_key <> '' order by address_key
    on conflict (address_key) do nothing`;
}

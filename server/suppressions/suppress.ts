import type { SuppressionReason } from "@/domain/feedback/suppression-reasons";
import type { Sql } from "@/server/events/append-events";

export interface NewSuppression {
  addressKey: string;
  reason: SuppressionReason;
  detail: string;
  projectId: string | null;
  at: Date;
}

/** EML-16, EML-19: no project writes to these addresses again, until somebody takes them off the list. One statement, in key order; an address that is listed stays as it is. */
export async function suppress(sql: Sql, added: NewSuppression[]): Promise<void> {
  const entries = added.filter(({ addressKey }) => addressKey !== "");
  if (entries.length === 0) return;
  await sql`
    insert into suppression (address_key, reason, detail, project_id, at)
    select distinct on (address_key) address_key, reason, detail, project_id, at
    from unnest(
      ${entries.map(({ addressKey }) => addressKey)}::text[],
      ${entries.map(({ reason }) => reason)}::text[],
      ${entries.map(({ detail }) => detail)}::text[],
      ${entries.map(({ projectId }) => projectId)}::uuid[],
      ${entries.map(({ at }) => at.toISOString())}::timestamptz[]
    ) as s (address_key, reason, detail, project_id, at)
    order by address_key, at
    on conflict (address_key) do nothing`;
}

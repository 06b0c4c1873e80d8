import type { Database } from "@/db/client";
import type { Handover } from "../provider";

/** One statement a batch; a message that lies there already stays as it is. */
export async function storeInOutbox(
  { raw }: Pick<Database, "raw">,
  batch: Handover[],
  at: Date,
): Promise<void> {
  if (batch.length === 0) return;
  const column = <T>(pick: (message: Handover) => T) => batch.map(pick);
  await raw`
    insert into outbox_message (key, lane, project_id, run_id, recipient_id, channel, from_address, to_address,
      subject, html, text, headers, delivered_at)
    select key, lane, project_id, run_id, recipient_id, channel, from_address, to_address, subject, html, text,
      headers::jsonb, ${at}
    from unnest(
      ${column((m) => m.key)}::text[],
      ${column((m) => m.lane)}::smallint[],
      ${column((m) => m.projectId)}::uuid[],
      ${column((m) => m.runId)}::uuid[],
      ${column((m) => m.recipientId)}::text[],
      ${column((m) => m.channel)}::text[],
      ${column((m) => writtenAddress(m.from))}::text[],
      ${column((m) => m.to)}::text[],
      ${column((m) => m.subject)}::text[],
      ${column((m) => m.html)}::text[],
      ${column((m) => m.text)}::text[],
      ${column((m) => JSON.stringify(headersOf(m)))}::text[]
    ) as m (key, lane, project_id, run_id, recipient_id, channel, from_address, to_address, subject, html, text, headers)
    on conflict (key, lane) do nothing`;
}

function writtenAddress({ name, address }: Handover["from"]): string {
  return name ? `${name} <${address}>` : address;
}

function headersOf({ headers, replyTo }: Handover): Record<string, string> {
  return replyTo.length > 0 ? { ...headers, "Reply-To": replyTo.join(", ") } : headers;
}

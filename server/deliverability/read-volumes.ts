import type { RawSql } from "@/db/client";
import type { Volume } from "@/domain/deliverability/gauges";

const DAY_MS = 86_400_000;

interface Span {
  now: Date;
  days: number;
}

const nothing: Volume = { sent: 0, bounced: 0, complained: 0 };

/** What became of the mail of a project's runs that began in the last days: out of tallies alone, however much it was. */
export async function projectVolume(sql: RawSql, projectId: string, { now, days }: Span): Promise<Volume> {
  const since = new Date(now.getTime() - days * DAY_MS);
  const [row] = await sql<Volume[]>`
    select ${volumeColumns(sql)}
    from run r join run_tally t on t.run_id = r.id and t.measure in ('accepted', 'failed', 'bounced', 'complained')
    where r.project_id = ${projectId} and r.channel = 'EMAIL' and r.as_of > ${since}`;
  return row ?? nothing;
}

/** Of single runs. */
export async function runVolumes(sql: RawSql, runIds: string[]): Promise<Map<string, Volume>> {
  const rows = await sql<(Volume & { runId: string })[]>`
    select t.run_id as "runId", ${volumeColumns(sql)}
    from run_tally t
    where t.run_id = any(${runIds}::uuid[]) and t.measure in ('accepted', 'failed', 'bounced', 'complained')
    group by t.run_id`;
  return new Map(rows.map(({ runId, ...volume }) => [runId, volume]));
}

export const volumeOf = (volumes: Map<string, Volume>, runId: string) => volumes.get(runId) ?? nothing;

/** A mail that bounced at once was sent, too; one that was refused for another reason never left. */
function volumeColumns(sql: RawSql) {
  return sql`
    coalesce(sum(t.count) filter (where t.measure = 'accepted'
      or (t.measure = 'failed' and t.reason in ('hard_bounce', 'soft_bounce'))), 0)::float8 as sent,
    coalesce(sum(t.count) filter (where t.measure = 'bounced' and t.reason = 'hard'), 0)::float8 as bounced,
    coalesce(sum(t.count) filter (where t.measure = 'complained'), 0)::float8 as complained`;
}

import { type SQL, sql } from "drizzle-orm";
import type { Contestant } from "@/domain/experiments/compare";
import type { ExperimentMetric, Goal } from "@/domain/experiments/metrics";
import type { Context } from "@/server/context";
import { readLarge } from "@/server/segments/large-read";
import type { ComparedRuns } from "./compared-runs";

interface Row extends Record<string, unknown> {
  treatment: number;
  people: number;
  responded: number;
}

const measures = { open: "opened_unique", click: "clicked_unique" } as const;
const moments = { open: sql`g.opened_at`, click: sql`g.clicked_at` } as const;

/**
 * A trial is a person whom a mail server took a message of the treatment for, in however many runs; it succeeds when they open (or click)
 * one of them at least once. What a machine opened is not opened. With one run a treatment the tallies say so already.
 */
export async function armsOf(
  ctx: Context,
  { runs, whole }: ComparedRuns,
  metric: Exclude<ExperimentMetric, "goal">,
): Promise<Contestant[]> {
  const ids = runs.map(({ id }) => sql`${id}::uuid`);
  if (ids.length === 0) return whole.treatments.map(({ nth }) => ({ nth, people: 0, responded: 0 }));
  const isOnce = new Set(runs.map(({ treatment }) => treatment)).size === runs.length;
  const statement = isOnce ? talliesSql(ids, measures[metric]) : peopleSql(ids, moments[metric]);
  const rows = await readLarge<Row>(ctx.db, statement);
  return whole.treatments.map(({ nth }) => armOf(nth, rows));
}

export function armOf(
  nth: number,
  rows: { treatment: number; people: number; responded: number }[],
): Contestant {
  const { people = 0, responded = 0 } = rows.find(({ treatment }) => treatment === nth) ?? {};
  return { nth, people, responded: Math.min(people, responded) }; // of those nobody can tell about, some open it too
}

const talliesSql = (ids: SQL[], measure: string) => sql`
  select r.treatment, coalesce(sum(t.count) filter (where t.measure = 'accepted'), 0)::float8 as people,
    coalesce(sum(t.count) filter (where t.measure = ${measure}), 0)::float8 as responded
  from run r join run_tally t on t.run_id = r.id
  where r.id in (${sql.join(ids, sql`, `)}) and t.measure in ('accepted', ${measure})
  group by r.treatment`;

const peopleSql = (ids: SQL[], moment: SQL) => sql`
  select r.treatment, count(distinct m.recipient_id)::float8 as people,
    (count(distinct m.recipient_id) filter (where ${moment} is not null))::float8 as responded
  from run r join message m on m.occasion_id = r.id
    left join engagement g on g.occasion_id = m.occasion_id and g.lane = m.lane and g.recipient_id = m.recipient_id
  where r.id in (${sql.join(ids, sql`, `)}) and m.state = 'accepted'
  group by r.treatment`;

/** The same for a goal: an event of the person, at any endpoint of theirs, within its days after the first run that was for them. */
export async function goalArmsOf(
  { db, projectId }: Context,
  { runs, whole }: ComparedRuns,
  goal: Goal,
): Promise<{ sent: Contestant[]; planned: Contestant[]; heldOut: Contestant }> {
  const [first] = runs;
  const rows = first
    ? await readLarge<Row & { standing: Standing }>(
        db,
        goalSql(projectId, { runs, goal, since: first.createdAt }),
      )
    : [];
  const of = (standing: Standing) => rows.filter((row) => row.standing === standing);
  const all = rows.filter(({ standing }) => standing !== "held_out");
  const sum = (nth: number, pick: (row: Row) => number) =>
    all.filter(({ treatment }) => treatment === nth).reduce((total, row) => total + pick(row), 0);
  return {
    sent: whole.treatments.map(({ nth }) => armOf(nth, of("sent"))),
    planned: whole.treatments.map(({ nth }) => ({
      nth,
      people: sum(nth, ({ people }) => people),
      responded: sum(nth, ({ responded }) => responded),
    })),
    heldOut: armOf(0, of("held_out")),
  };
}

type Standing = "sent" | "not_sent" | "held_out";

interface Asked {
  runs: ComparedRuns["runs"];
  goal: Goal;
  since: Date;
}

/** Those whom the hold-out was not taken from (they had no address, had opted out, or share an address) are in neither group. */
function goalSql(projectId: string, { runs, goal: { event, days }, since }: Asked): SQL {
  const ids = sql.join(
    runs.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`
    with person as materialized (
      select r.treatment, m.lane, m.recipient_id, min(r.as_of) as since,
        case when bool_or(m.state = 'accepted') then 'sent'
          when bool_or(m.reason = 'holdout') then 'held_out' else 'not_sent' end as standing
      from run r join message m on m.occasion_id = r.id
      where r.id in (${ids})
        and (m.reason is null or m.reason not in ('no_address', 'opted_out', 'duplicate_address'))
      group by r.treatment, m.lane, m.recipient_id
    ), done as materialized (
      select v.endpoint_id, v.lane, v.user_id, v.occurred_at from event v
      where v.project_id = ${projectId}::uuid and v.type = ${event}
        and v.arrived_at >= ${since.toISOString()}::timestamptz
    ), reached as (
      select p.treatment, p.lane, p.recipient_id
      from person p join done d on d.lane = p.lane and d.endpoint_id = p.recipient_id
      where d.occurred_at >= p.since and d.occurred_at < p.since + make_interval(days => ${days}::int)
      union
      select p.treatment, p.lane, p.recipient_id
      from person p
        join endpoint e on e.project_id = ${projectId}::uuid and e.lane = p.lane and e.id = p.recipient_id
        join done d on d.user_id = e.user_id
      where d.occurred_at >= p.since and d.occurred_at < p.since + make_interval(days => ${days}::int)
    )
    select p.treatment, p.standing, count(*)::float8 as people, count(q.recipient_id)::float8 as responded
    from person p
      left join reached q on q.treatment = p.treatment and q.lane = p.lane and q.recipient_id = p.recipient_id
    group by p.treatment, p.standing`;
}

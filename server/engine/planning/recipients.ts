import type { RawSql } from "@/db/client";
import type { Range } from "@/domain/delivery/ranges";
import { heldOut, inCohorts } from "./cohorts";
import { inAudience } from "./in-audience";
import { placeOf } from "./places";
import type { Planning } from "./planning";

/**
 * The active endpoints of a run's audience and channel in a range of lanes, each with the reason why it is skipped, or null. Of the
 * endpoints that share an address, the one with the least id among those not opted out gets the message.
 * Whoever is held out is judged last, so that they can be compared with those who get it.
 * "within": the range is the whole audience, so sharing is seen in it. "probed": each address is looked up, which is
 * quick for a single lane. "listed": run_duplicate has them.
 */
export function recipientsOf(sql: RawSql, run: Planning, { firstLane, lastLane }: Range) {
  const reason = sql`case when e.address_key = '' then 'no_address' when e.opt_out = 'ALL' then 'opted_out' end`;
  const held = heldOut(sql, run);
  const of = sql`
    e.project_id = ${run.projectId} and e.lane between ${firstLane} and ${lastLane}
    and e.channel = ${run.channel} and e.status = 'ACTIVE' and e.created_at <= ${run.asOf}
    and exists (select from todo) ${inCohorts(sql, run)}`;
  if (run.duplicates === "within") {
    return sql`
      select id, lane, place, coalesce(reason, case when nth > 1 then 'duplicate_address' end, held) as reason
      from (
        select e.id, e.lane, ${placeOf(sql, run)} as place, ${held} as held, ${reason} as reason,
          row_number() over (partition by e.address_key, e.opt_out order by e.id) as nth
        from endpoint e ${inAudience(sql, run)} where ${of}
      ) found`;
  }
  const shared = run.duplicates === "probed" ? probed(sql, run) : listed(sql, run);
  return sql`
    select e.id, e.lane, ${placeOf(sql, run)} as place,
      coalesce(${reason}, case when ${shared} then 'duplicate_address' end, ${held}) as reason
    from endpoint e ${inAudience(sql, run)} where ${of}`;
}

const probed = (sql: RawSql, { projectId, channel, asOf, audienceId }: Planning) => sql`exists (
  select from endpoint o
  where o.project_id = ${projectId} and o.channel = ${channel} and o.address_key = e.address_key and o.id < e.id
    and o.status = 'ACTIVE' and o.opt_out = 'NONE' and o.created_at <= ${asOf}
    ${audienceId === null ? sql`` : sharesAudience(sql, audienceId)})`;

/** A value and no join: it is looked up for the few who share the address, in whatever order the planner would join. */
const sharesAudience = (sql: RawSql, audienceId: string) => sql`and (
  select true from audience_member s where s.audience_id = ${audienceId} and s.lane = o.lane and s.endpoint_id = o.id)`;

const listed = (sql: RawSql, { runId }: Planning) => sql`exists (
  select from run_duplicate d where d.run_id = ${runId} and d.endpoint_id = e.id and d.lane = e.lane)`;

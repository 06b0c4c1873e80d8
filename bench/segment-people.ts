import type { Database } from "@/db/client";
import { makePartitions } from "@/server/events/make-partitions";

const DAY_MS = 86_400_000;
const EVENT_DAYS = 90;

/** People as a shop knows them, with ten attributes each: texts, numbers and dates as texts, lists; four of five have a user. */
export async function fillWithAttributes({ raw }: Database, projectId: string, count: number, now: Date) {
  await raw`
    insert into endpoint (project_id, id, lane, channel, address, address_key, user_id, cohort_id, opt_out, attributes,
      user_attributes, metrics, location, effective_at, created_at, updated_at)
    select ${projectId}::uuid, id, lane_of(id), case when n % 4 = 0 then 'SMS' else 'EMAIL' end, id || '@people.example',
      id || '@people.example', case when n % 5 > 0 then 'user-' || (n * 7919 % ${Math.ceil(count * 0.7)}::int) end, n % 100,
      case when n % 50 = 0 then 'ALL' else 'NONE' end,
      jsonb_build_object(
        'plan', jsonb_build_array((array['free','basic','silver','gold','platinum'])[1 + n % 5]),
        'city', jsonb_build_array('City ' || n * 31 % 1000),
        'company', jsonb_build_array('Company of the people ' || n * 17 % 20000),
        'visits', jsonb_build_array((n * 13 % 500)::text),
        'score', jsonb_build_array((n * 29 % 10000 / 100.0)::numeric(5, 2)::text),
        'signed_up', jsonb_build_array(to_char(timestamp '2020-01-01' + n * 37 % 2200 * interval '1 day', 'YYYY-MM-DD')),
        'birthday', jsonb_build_array(to_char(timestamp '1950-01-01' + n * 41 % 20000 * interval '1 day', 'YYYY-MM-DD')),
        'last_order', jsonb_build_array(to_char(${now}::timestamptz at time zone 'UTC' - n * 43 % 9000 * interval '1 hour',
          'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
        'tags', case n % 5 when 0 then jsonb_build_array('a' || n % 50, 'b' || n % 70, 'c') else jsonb_build_array('a' || n % 50) end,
        'note', jsonb_build_array('Asked about boots number ' || n % 3000 || ' in shop ' || n % 77)),
      jsonb_build_object('first_name', jsonb_build_array('Person ' || n), 'language', jsonb_build_array((array['de','en','fr'])[1 + n % 3])),
      jsonb_build_object('orders', n % 40, 'spent', n * 3 % 10000 / 10.0),
      jsonb_build_object('Country', (array['DE','AT','CH','US'])[1 + n % 4], 'Latitude', 47 + n % 800 / 100.0, 'Longitude', 6 + n % 900 / 100.0),
      ${now}::timestamptz - n % 400 * interval '1 day', ${now}::timestamptz - n % 2000 * interval '1 day', ${now}::timestamptz
    from generate_series(1, ${count}::bigint) as n, lateral (select 'person-' || n as id) as named`;
  await raw`vacuum analyze endpoint`;
}

/** Events of twelve types by these people over 90 days. The indexes are made afterwards, in a fraction of the time. */
export async function fillWithEvents(
  { raw }: Database,
  projectId: string,
  people: number,
  events: number,
  now: Date,
) {
  const indexes = await raw<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = 'event'::regclass and not indisprimary`;
  for (const { name } of indexes) await raw.unsafe(`drop index ${name}`);
  for (let day = 0; day < EVENT_DAYS; day++) {
    const from = new Date(now.getTime() - (EVENT_DAYS - day) * DAY_MS);
    await makePartitions(raw, [dayOf(from), dayOf(new Date(from.getTime() + DAY_MS))]);
    await raw`
      insert into event (id, arrived_at, lane, project_id, type, endpoint_id, user_id, occurred_at, attributes, metrics)
      select md5(${day}::text || '-' || n)::uuid, at, lane_of('person-' || who), ${projectId}::uuid,
        'shop.event-' || n % 12, 'person-' || who, case when who % 5 > 0 then 'user-' || (who * 7919 % ${Math.ceil(people * 0.7)}::int) end,
        at - interval '2 seconds', jsonb_build_object('color', (array['red','green','blue'])[1 + n % 3]),
        jsonb_build_object('amount', n % 100)
      from generate_series(1, ${Math.round(events / EVENT_DAYS)}::bigint) as n,
        lateral (select 1 + (n * 15485863 + ${day}::bigint * 32452843) % ${people}::int as who,
          ${from}::timestamptz + n % 86400 * interval '1 second' as at) as drawn`;
  }
  for (const { definition } of indexes) await raw.unsafe(definition.replace(" ON ONLY ", " ON "));
  await raw`vacuum analyze event`;
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10).replaceAll("-", "");

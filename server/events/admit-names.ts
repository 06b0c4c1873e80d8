import { type Drop, drop } from "@/domain/events/drop";
import type { IncomingEvent } from "@/domain/events/incoming";
import { isOwnName } from "@/domain/events/reserved";
import { type Limits, limitsOf } from "@/domain/limits/limits";
import type { Tx } from "@/server/endpoints/read-known";
import type { ReadItem, StoredItem } from "./waiting-call";

const kinds = ["type", "attribute", "metric"] as const;
type Kind = (typeof kinds)[number];

interface Name {
  kind: Kind;
  name: string;
}

interface Place {
  item: ReadItem;
  stored: StoredItem;
}

const NAMES_LOCK = 7_205_791;

/** EVT-5: stores names that are new, and drops events whose new names are more than the project may have. */
export async function admitNames(tx: Tx, projectId: string, places: Place[], now: Date): Promise<void> {
  const unknown = await unknownOf(tx, projectId, [...namesUsed(places).values()]);
  if (unknown.length === 0) return;
  const refused = await admit(tx, projectId, unknown, now);
  if (refused.size > 0) for (const place of places) dropRefused(place, refused);
}

/** Thousands of events use a handful of names. */
function namesUsed(places: Place[]): Map<string, Name> {
  const used = { type: new Set<string>(), attribute: new Set<string>(), metric: new Set<string>() };
  for (const { item } of places)
    for (const { event } of item.taken) {
      if (!isOwnName(event.type)) continue;
      used.type.add(event.type);
      for (const name in event.attributes) used.attribute.add(name);
      for (const name in event.metrics) used.metric.add(name);
    }
  const names = kinds.flatMap((kind) => [...used[kind]].map((name) => ({ kind, name })));
  return new Map(names.map((name) => [keyOf(name), name]));
}

function dropRefused({ item, stored }: Place, refused: Map<string, Drop>): void {
  for (const { id, event } of item.taken) {
    const why = namesOf(event).flatMap((name) => refused.get(keyOf(name)) ?? [])[0];
    if (why) stored.dropped.push({ id, type: event.type, drop: why });
  }
}

/** Reserved events and what they carry are known to everybody. */
function namesOf({ type, attributes, metrics }: IncomingEvent): Name[] {
  if (!isOwnName(type)) return [];
  return [
    { kind: "type", name: type },
    ...Object.keys(attributes).map((name) => ({ kind: "attribute" as const, name })),
    ...Object.keys(metrics).map((name) => ({ kind: "metric" as const, name })),
  ];
}

const keyOf = ({ kind, name }: Name) => `${kind} ${name}`;
const kindsOf = (names: Name[]) => names.map(({ kind }) => kind);
const textsOf = (names: Name[]) => names.map(({ name }) => name);

async function unknownOf(tx: Tx, projectId: string, names: Name[]): Promise<Name[]> {
  if (names.length === 0) return [];
  return tx<Name[]>`
    select u.kind, u.name
    from unnest(${kindsOf(names)}::text[], ${textsOf(names)}::text[]) with ordinality as u (kind, name, nth)
    where not exists (
      select from event_name n where n.project_id = ${projectId} and n.kind = u.kind and n.name = u.name)
    order by u.nth`;
}

/** Stores those that there is room for; returns the others, each with what its event's sender is told. */
async function admit(tx: Tx, projectId: string, names: Name[], now: Date): Promise<Map<string, Drop>> {
  await tx`select pg_advisory_xact_lock(${NAMES_LOCK}, hashtext(${projectId}))`;
  const [project] = await tx<{ set: Partial<Limits>; counts: Partial<Record<Kind, number>> }[]>`
    select limits as "set", (
      select coalesce(jsonb_object_agg(kind, names), '{}') from (
        select kind, count(*) as names from event_name where project_id = ${projectId} group by kind) k) as counts
    from project where id = ${projectId}`;
  const limits = limitsOf(project?.set ?? {});
  const room = { ...project?.counts };
  const refused = new Map<string, Drop>();
  const admitted: Name[] = [];
  for (const name of await unknownOf(tx, projectId, names)) {
    const most = limits[limitOf[name.kind]];
    const had = room[name.kind] ?? 0;
    if (had >= most) refused.set(keyOf(name), tooMany(name, most));
    else admitted.push(name);
    room[name.kind] = had + 1;
  }
  await tx`
    insert into event_name (project_id, kind, name, first_seen_at)
    select ${projectId}::uuid, n.kind, n.name, ${now}::timestamptz
    from unnest(${kindsOf(admitted)}::text[], ${textsOf(admitted)}::text[]) as n (kind, name)
    on conflict do nothing`;
  return refused;
}

const limitOf = {
  type: "eventTypes",
  attribute: "eventAttributeKeys",
  metric: "eventMetricKeys",
} as const;

const dropOf = {
  type: ["too_many_types", "names of events"],
  attribute: ["too_many_attribute_keys", "names of event attributes"],
  metric: ["too_many_metric_keys", "names of event metrics"],
} as const;

function tooMany({ kind, name }: Name, most: number): Drop {
  const [reason, what] = dropOf[kind];
  return drop(
    reason,
    `“${name}” is new, and the project has its ${most} ${what} already. Raise the limit in the settings.`,
  );
}

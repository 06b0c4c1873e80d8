import type { Database } from "@/db/client";
import type { makeFactories } from "@/db/factories";
import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import { endpointActivity, segment, segmentMember, segmentUser, segmentVersion } from "@/db/schema";
import type { Answers, Questions } from "@/domain/segments/answers";
import { asks } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import { eventFits, isTheirs, type OccurredEvent } from "@/domain/segments/event-fits";
import { matches } from "@/domain/segments/matches";
import type { Member } from "@/domain/segments/member";
import { appendEvents } from "@/server/events/append-events";
import type { Dice } from "./dice";
import { randomCriteria } from "./random-criteria";
import { now, randomEvent, randomMember } from "./random-people";

type Make = ReturnType<typeof makeFactories>;

/** Random people with events and segments, in a project of their own, and all that memory needs to answer for them. */
export interface RandomPopulation {
  projectId: string;
  members: Member[];
  events: OccurredEvent[];
  segmentIds: string[];
  answersOf(member: Member, questions: Questions): Answers;
}

export async function makePopulation(
  db: Database,
  make: Make,
  dice: Dice,
  size: number,
): Promise<RandomPopulation> {
  const { id: projectId } = await make.project();
  const members = Array.from({ length: size }, (_, nth) => randomMember(dice, nth));
  const events = dice.some(size * 6, () => randomEvent(dice, members), size * 3);
  await insertMembers(db, projectId, members);
  await appendEvents(
    db.raw,
    events.map((event) => ({ ...event, projectId, arrivedAt: event.occurredAt })),
  );
  const segments = await insertSegments(db, projectId, dice, members);
  return { projectId, members, events, segmentIds: segments.ids, answersOf: answerer(events, segments) };
}

async function insertMembers({ raw }: Database, projectId: string, members: Member[]) {
  const rows = members.map((member) => ({ ...member, lane: laneOf(member.id) }));
  await raw`
    insert into endpoint (project_id, id, lane, channel, address, address_key, user_id, opt_out, status, cohort_id,
      attributes, user_attributes, metrics, demographic, location, created_at, effective_at, updated_at)
    select ${projectId}::uuid, id, lane, channel, address, address, "userId", "optOut", status, 0,
      attributes, "userAttributes", metrics, demographic, location, "createdAt", "effectiveAt", "effectiveAt"
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as m (id text, lane smallint, channel text, address text,
      "userId" text, "optOut" text, status text, attributes jsonb, "userAttributes" jsonb, metrics jsonb,
      demographic jsonb, location jsonb, "createdAt" timestamptz, "effectiveAt" timestamptz)`;
}

interface Segments {
  ids: string[];
  listed: { id: string; endpointIds: Set<string>; userIds: Set<string> };
  described: { id: string; criteria: Criteria }[];
}

/** One imported, two described of which the second names the first, one deleted, one that never was. */
async function insertSegments(
  db: Database,
  projectId: string,
  dice: Dice,
  members: Member[],
): Promise<Segments> {
  const [listedId, innerId, outerId, deletedId, unknownId] = Array.from({ length: 5 }, newId) as Ids;
  const inner = randomCriteria(dice, [listedId, deletedId], 1);
  const outer = randomCriteria(dice, [innerId, listedId], 1);
  const rows = [
    { id: listedId, criteria: null },
    { id: innerId, criteria: inner },
    { id: outerId, criteria: outer },
    { id: deletedId, criteria: { kind: "group" as const, match: "all" as const, nodes: [] }, deletedAt: now },
  ];
  await db.insert(segment).values(
    rows.map(({ criteria, ...row }) => ({
      ...row,
      projectId,
      name: row.id,
      kind: criteria ? ("dynamic" as const) : ("imported" as const),
    })),
  );
  await db
    .insert(segmentVersion)
    .values(rows.map(({ id, criteria }) => ({ segmentId: id, version: 1, criteria })));
  const endpointIds = members.filter(() => dice.isLucky(0.3)).map(({ id }) => id);
  await db
    .insert(segmentMember)
    .values(endpointIds.map((endpointId) => ({ segmentId: listedId, endpointId, lane: laneOf(endpointId) })));
  await db.insert(segmentUser).values({ segmentId: listedId, userId: "u1" });
  await db
    .insert(endpointActivity)
    .values(
      members.flatMap(({ id, lastActiveAt }) =>
        lastActiveAt ? [{ projectId, endpointId: id, lane: laneOf(id), lastActiveAt }] : [],
      ),
    );
  return {
    ids: [listedId, innerId, outerId, deletedId, unknownId],
    listed: { id: listedId, endpointIds: new Set(endpointIds), userIds: new Set(["u1"]) },
    described: [
      { id: innerId, criteria: inner },
      { id: outerId, criteria: outer },
    ],
  };
}
type Ids = [string, string, string, string, string]; // as many as were made

function answerer(events: OccurredEvent[], { listed, described }: Segments) {
  return (member: Member, questions: Questions): Answers => {
    const own = events.filter((event) => isTheirs(event, member));
    const timesOf = ({ events: asked }: Questions) =>
      new Map(asked.map((each) => [each.key, own.filter((event) => eventFits(each, event, now)).length]));
    const isListed =
      listed.endpointIds.has(member.id) || (member.userId !== null && listed.userIds.has(member.userId));
    const segmentIds = new Set(isListed ? [listed.id] : []);
    for (const { id, criteria } of described)
      if (matches(criteria, member, { times: timesOf(asks(criteria)), segmentIds }, now)) segmentIds.add(id);
    return { times: timesOf(questions), segmentIds };
  };
}

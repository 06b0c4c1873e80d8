import { and, inArray, sql } from "drizzle-orm";
import { segmentMember, segmentUser } from "@/db/schema";
import { type Answers, asks, type EventQuestion, type Questions } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import { matches } from "@/domain/segments/matches";
import type { Member } from "@/domain/segments/member";
import { momentOf, type Population } from "./audience-sql";
import { readCatalogue } from "./read-catalogue";
import { arrivedFrom, askedEvents } from "./sql/asked-events";
import { arrayLiteral } from "./sql/literals";
import type { Catalogue } from "./sql/scope";

/** What must be known of a few people to judge them in memory, by their ids. A query a question and list, however many they are. */
export async function readAnswers(
  population: Population,
  criteria: Criteria,
  members: readonly Member[],
): Promise<Map<string, Answers>> {
  const catalogue = await readCatalogue(population.db, population, criteria);
  const questions = allQuestions(criteria, catalogue);
  const times = await countAll(population, questions.events, members);
  const listed = await readListed(population, questions, catalogue, members);
  return new Map(
    members.map((member) => {
      const own = new Map([...times].map(([key, counts]) => [key, counts.get(member.id) ?? 0]));
      const lists = new Set(listed.flatMap(({ segmentId, has }) => (has(member) ? [segmentId] : [])));
      const known = { times: own, segmentIds: lists };
      return [member.id, withDescribed(known, catalogue, member, population.now)];
    }),
  );
}

function allQuestions(criteria: Criteria, catalogue: Catalogue): Questions {
  const nested = [...catalogue.values()].flatMap((each) =>
    each.kind === "dynamic" ? [asks(each.criteria)] : [],
  );
  const events = [asks(criteria), ...nested].flatMap((each) => each.events);
  return {
    events: [...new Map(events.map((each) => [each.key, each])).values()],
    segmentIds: [...catalogue.keys()],
  };
}

/** A profile may ask hundreds of questions: some go side by side, and leave connections to others. */
const ASKED_AT_ONCE = 3;

async function countAll(
  population: Population,
  questions: readonly EventQuestion[],
  members: readonly Member[],
) {
  const times = new Map<string, Map<string, number>>();
  const left = [...questions];
  const ask = async () => {
    for (let question = left.shift(); question; question = left.shift())
      times.set(question.key, await countTimes(population, question, members));
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, ask));
  return times;
}

/** How often each did it: as a user whichever endpoint it was, and as the endpoint where no user was named. */
async function countTimes(population: Population, question: EventQuestion, members: readonly Member[]) {
  const moment = momentOf(population);
  const userIds = [...new Set(members.flatMap(({ userId }) => userId ?? []))];
  const from = arrivedFrom(question, moment);
  const ofUsers = await population.db.execute<Times>(sql`
    select v.user_id as who, count(*)::int as times from event v
    where v.arrived_at >= ${from} and ${askedEvents(question, moment)}
      and v.user_id = any(${arrayLiteral(userIds)}::text[]) group by v.user_id`);
  const ofEndpoints = await population.db.execute<Times>(sql`
    select v.endpoint_id as who, count(*)::int as times from event v
    where v.arrived_at >= ${from} and ${askedEvents(question, moment)} and v.user_id is null
      and v.endpoint_id = any(${arrayLiteral(members.map(({ id }) => id))}::text[]) group by v.endpoint_id`);
  const timesOf = (rows: Times[], who: string) => rows.find((row) => row.who === who)?.times ?? 0;
  return new Map(
    members.map(({ id, userId }) => [
      id,
      timesOf(ofEndpoints, id) + (userId === null ? 0 : timesOf(ofUsers, userId)),
    ]),
  );
}

interface Times extends Record<string, unknown> {
  who: string;
  times: number;
}

async function readListed(
  { db }: Population,
  { segmentIds }: Questions,
  catalogue: Catalogue,
  members: readonly Member[],
) {
  const imported = segmentIds.flatMap((segmentId) => {
    const found = catalogue.get(segmentId);
    return found?.kind === "imported" ? [{ segmentId, listId: found.listId }] : [];
  });
  if (imported.length === 0 || members.length === 0) return [];
  const lists = imported.map(({ listId }) => listId);
  const ids = members.map(({ id }) => id);
  const userIds = members.flatMap(({ userId }) => userId ?? []);
  const endpoints = await db
    .select({ listId: segmentMember.segmentId, id: segmentMember.endpointId })
    .from(segmentMember)
    .where(and(inArray(segmentMember.segmentId, lists), inArray(segmentMember.endpointId, ids)));
  const users = await db
    .select({ listId: segmentUser.segmentId, id: segmentUser.userId })
    .from(segmentUser)
    .where(and(inArray(segmentUser.segmentId, lists), inArray(segmentUser.userId, userIds)));
  const isIn = (rows: typeof users, listId: string, id: string | null) =>
    rows.some((row) => row.listId === listId && row.id === id);
  return imported.map(({ segmentId, listId }) => ({
    segmentId,
    has: ({ id, userId }: Member) => isIn(endpoints, listId, id) || isIn(users, listId, userId),
  }));
}

/** Judges nested segments too, each once; one inside itself matches nobody. */
function withDescribed(known: Answers, catalogue: Catalogue, member: Member, now: Date): Answers {
  const judged = new Map<string, boolean>();
  const answersFor = (criteria: Criteria): Answers => ({
    times: known.times,
    segmentIds: new Set(asks(criteria).segmentIds.filter(isIn)),
  });
  const isIn = (id: string): boolean => {
    const found = catalogue.get(id);
    if (found?.kind !== "dynamic") return known.segmentIds.has(id);
    const already = judged.get(id);
    if (already !== undefined) return already;
    judged.set(id, false);
    const answer = matches(found.criteria, member, answersFor(found.criteria), now);
    judged.set(id, answer);
    return answer;
  };
  return { times: known.times, segmentIds: new Set([...catalogue.keys()].filter(isIn)) };
}

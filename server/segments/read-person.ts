import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Endpoint, endpoint, endpointActivity } from "@/db/schema";
import { type Answers, asks } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import type { Member } from "@/domain/segments/member";
import { fromSql, momentOf, type Population } from "./audience-sql";
import { readCatalogue } from "./read-catalogue";
import { askedEvents } from "./sql/asked-events";
import { nodeSql } from "./sql/node-sql";
import { scopeAt } from "./sql/scope";

/** One endpoint as criteria look at it, with the answers to what they ask beside it. */
export async function readPerson(population: Population, found: Endpoint, criteria: Criteria) {
  const [member, times, segmentIds] = await Promise.all([
    memberOf(population, found),
    timesOf(population, found, criteria),
    segmentsOf(population, found, criteria),
  ]);
  const answers: Answers = { times, segmentIds };
  return { member, answers };
}

async function memberOf({ db }: Population, found: Endpoint): Promise<Member> {
  const [activity] = await db
    .select({ lastActiveAt: endpointActivity.lastActiveAt })
    .from(endpointActivity)
    .where(
      and(
        eq(endpointActivity.projectId, found.projectId),
        eq(endpointActivity.endpointId, found.id),
        eq(endpointActivity.lane, found.lane),
      ),
    );
  return { ...found, lastActiveAt: activity?.lastActiveAt ?? null };
}

async function timesOf(population: Population, { id, lane, userId }: Endpoint, criteria: Criteria) {
  const moment = momentOf(population);
  const theirs = sql`(v.user_id = ${userId}::text
    or v.user_id is null and v.endpoint_id = ${id}::text and v.lane = ${lane}::smallint)`;
  const counted = asks(criteria).events.map(async (question) => {
    const [row] = await population.db.execute<{ times: number }>(
      sql`select count(*)::int as times from event v where ${askedEvents(question, moment)} and ${theirs}`,
    );
    return [question.key, row?.times ?? 0] as const;
  });
  return new Map(await Promise.all(counted));
}

async function segmentsOf(population: Population, { id, lane }: Endpoint, criteria: Criteria) {
  const { segmentIds } = asks(criteria);
  if (segmentIds.length === 0) return new Set<string>();
  const { db, projectId } = population;
  const scope = scopeAt(momentOf(population), await readCatalogue(db, projectId, criteria));
  const isIn: SQL[] = segmentIds.map((segmentId) =>
    nodeSql({ kind: "segment", segmentId, isIn: true }, scope),
  );
  const [row] = await db.execute<{ isIn: boolean[] }>(sql`
    select array[${sql.join(isIn, sql`, `)}] as "isIn" from ${fromSql(scope)}
    where e.project_id = ${projectId} and e.id = ${id} and e.lane = ${lane}`);
  return new Set(segmentIds.filter((_, nth) => row?.isIn[nth] === true));
}

/** The row of an endpoint, as the columns of `e` do not come out of plain SQL. */
export function readEndpoint({ db, projectId }: Population, id: string, lane: number) {
  return db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.projectId, projectId), eq(endpoint.id, id), eq(endpoint.lane, lane)));
}

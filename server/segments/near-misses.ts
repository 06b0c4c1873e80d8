import { type SQL, sql } from "drizzle-orm";
import type { Criteria } from "@/domain/segments/criteria";
import { type Explanation, explain, whatIsMissing } from "@/domain/segments/explain";
import type { Member } from "@/domain/segments/member";
import type { Names } from "@/domain/segments/words/names";
import { fromSql, momentOf, type Population } from "./audience-sql";
import { readLarge } from "./large-read";
import type { MemberKey } from "./member-ids";
import { readAnswers } from "./read-answers";
import { readCatalogue } from "./read-catalogue";
import { readMembers } from "./read-members";
import { distanceSql } from "./sql/distance-sql";
import { type Scope, scopeAt } from "./sql/scope";

/** Somebody who is not in the segment, how many conditions keep them out, and what each says of them. */
export interface NearMiss {
  member: Member;
  distance: number;
  missing: string[];
  explanation: Explanation;
}

/** Where they are looked for: one lane first, more if these have too few, and what has taken too long is let be. */
const stretches = [
  [0, 0],
  [1, 15],
  [16, 255],
] as const;
const LONG_MS = 250;

/** So many of those who seem to match, and of those who do not, are looked at with all they did. */
const CANDIDATES = 30;

/** A few people who nearly match, the nearest first: examples, not the nearest of all. */
export async function nearMisses(
  population: Population,
  criteria: Criteria,
  { atMost = 5, names = new Map() }: { atMost?: number; names?: Names } = {},
): Promise<NearMiss[]> {
  const scope = scopeAt(momentOf(population), await readCatalogue(population.db, population, criteria));
  const distance = distanceSql(criteria, scope, { withoutEvents: true });
  if (distance === null) return [];
  const startedAt = performance.now();
  let nearest: NearMiss[] = [];
  for (const lanes of stretches) {
    const candidates = await findCandidates(population, { scope, distance, lanes });
    const judged = await judge(population, { criteria, names, candidates });
    nearest = [...nearest, ...judged].sort((a, b) => a.distance - b.distance).slice(0, atMost);
    const isGood = nearest.length === atMost && nearest.every((near) => near.distance === 1);
    if (isGood || (nearest.length > 0 && performance.now() - startedAt > LONG_MS)) break;
  }
  return nearest;
}

interface Search {
  scope: Scope;
  distance: SQL;
  lanes: readonly [number, number];
}

function findCandidates({ db, projectId }: Population, { scope, distance, lanes }: Search) {
  const [first, last] = lanes;
  return readLarge<MemberKey>(
    db,
    sql`select lane, id from (
        select lane, id, distance, row_number() over (partition by distance = 0 order by distance, lane, id) as nth from (
          select e.lane, e.id, ${distance} as distance from ${fromSql(scope)}
          where e.project_id = ${projectId}::uuid and e.lane between ${first}::smallint and ${last}::smallint
          offset 0
        ) as measured
      ) as ranked where nth <= ${CANDIDATES} order by distance, lane, id`,
  );
}

interface Candidates {
  criteria: Criteria;
  names: Names;
  candidates: MemberKey[];
}

/** Who of them is in the segment after all is left out. */
async function judge(
  population: Population,
  { criteria, names, candidates }: Candidates,
): Promise<NearMiss[]> {
  const members = await readMembers(population, candidates);
  const answers = await readAnswers(population, criteria, members);
  return members.flatMap((member) => {
    const own = answers.get(member.id);
    const explanation = own && explain(criteria, { member, answers: own, now: population.now, names });
    if (!explanation?.toHold) return [];
    const missing = whatIsMissing(explanation).map(({ fact }) => fact);
    return [{ member, distance: explanation.toHold, missing, explanation }];
  });
}

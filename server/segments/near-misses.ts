import { sql } from "drizzle-orm";
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
import { scopeAt } from "./sql/scope";

/** Somebody who is not in the segment, how many conditions keep them out, and what each says of them. */
export interface NearMiss {
  member: Member;
  distance: number;
  missing: string[];
  explanation: Explanation;
}

/** Where they are looked for: few lanes first, more if these have too few, and what has taken too long is let be. */
const stretches = [
  [0, 3],
  [4, 31],
  [32, 255],
] as const;
const LONG_MS = 250;

/** A few people who nearly match, the nearest first: examples, not the nearest of all. */
export async function nearMisses(
  population: Population,
  criteria: Criteria,
  { atMost = 5, names = new Map() }: { atMost?: number; names?: Names } = {},
): Promise<NearMiss[]> {
  const found = await findNear(population, criteria, atMost);
  const members = await readMembers(population, found);
  const answers = await readAnswers(population, criteria, members);
  return members.flatMap((member) => {
    const own = answers.get(member.id);
    const explanation = own && explain(criteria, { member, answers: own, now: population.now, names });
    if (!explanation?.toHold) return []; // changed meanwhile
    const missing = whatIsMissing(explanation).map(({ fact }) => fact);
    return [{ member, distance: explanation.toHold, missing, explanation }];
  });
}

async function findNear(population: Population, criteria: Criteria, atMost: number): Promise<MemberKey[]> {
  const catalogue = await readCatalogue(population.db, population.projectId, criteria);
  const scope = scopeAt(momentOf(population), catalogue);
  const distance = distanceSql(criteria, scope);
  if (distance === null) return [];
  const startedAt = performance.now();
  let best: Near[] = [];
  for (const [first, last] of stretches) {
    const rows = await readLarge<Near>(
      population.db,
      sql`select lane, id, distance from (
          select e.lane, e.id, ${distance} as distance from ${fromSql(scope)}
          where e.project_id = ${population.projectId}::uuid and e.lane between ${first}::smallint and ${last}::smallint
          offset 0
        ) as judged where distance > 0 order by distance limit ${atMost}`,
    );
    best = [...best, ...rows].sort((a, b) => a.distance - b.distance).slice(0, atMost);
    const isGood = best.length === atMost && best.every((near) => near.distance === 1);
    if (isGood || (best.length > 0 && performance.now() - startedAt > LONG_MS)) break;
  }
  return best;
}

type Near = MemberKey & { distance: number };

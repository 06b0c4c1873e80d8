import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { makeFactories } from "@/db/factories";
import { asks } from "@/domain/segments/answers";
import { Criteria } from "@/domain/segments/criteria";
import { explain } from "@/domain/segments/explain";
import { inWords } from "@/domain/segments/in-words";
import { matches } from "@/domain/segments/matches";
import type { Member } from "@/domain/segments/member";
import { normalised } from "@/domain/segments/normalised";
import { parseWords } from "@/domain/segments/parse-words";
import type { Names } from "@/domain/segments/words/names";
import { fromSql, momentOf } from "../audience-sql";
import { readCatalogue } from "../read-catalogue";
import { distanceSql } from "../sql/distance-sql";
import { nodeSql } from "../sql/node-sql";
import { scopeAt } from "../sql/scope";
import { Dice } from "./dice";
import { makePopulation, type RandomPopulation } from "./population";
import { randomCriteria } from "./random-criteria";
import { now } from "./random-people";

interface Seeded {
  db: Database;
  make: ReturnType<typeof makeFactories>;
  seed: number;
  cases: number;
  people: number;
}

/** Judges random people by random criteria in SQL, in memory and by the sentence read back; throws where they do not agree. Returns how many were in. */
export async function expectAgreement({ db, make, seed, cases, people }: Seeded): Promise<number> {
  const dice = new Dice(seed);
  const population = await makePopulation(db, make, dice, people);
  let found = 0;
  for (let nth = 0; nth < cases; nth++) {
    const criteria = randomCriteria(dice, population.segmentIds);
    const difference =
      sentenceDiffers(criteria, namesOf(population)) ?? (await answersDiffer(db, population, criteria));
    if (typeof difference !== "number")
      throw new Error(
        `Seed ${seed}, case ${nth}: ${difference}\n${inWords(criteria)}\n${JSON.stringify(criteria)}`,
      );
    found += difference;
  }
  return found;
}

/** Names with quotation marks in them, one of them borne twice. */
function namesOf({ segmentIds }: RandomPopulation): Names {
  const called = ["Staff", '“Old” "and" \\new', "Twice", "Twice"];
  return new Map(called.flatMap((name, nth) => (segmentIds[nth] ? [[segmentIds[nth], name] as const] : [])));
}

function sentenceDiffers(criteria: Criteria, names: Names): string | null {
  const valid = Criteria.safeParse(criteria);
  if (!valid.success) return `the criteria are refused: ${valid.error.message}`;
  const read = parseWords(inWords(criteria, names), names);
  if (read.problem) return `the sentence is not read at ${read.problem.at}: ${read.problem.message}`;
  if (isDeepStrictEqual(read.criteria, normalised(criteria))) return null;
  return `the sentence is read as\n${JSON.stringify(read.criteria)}`;
}

/** How many are in, or in words who is judged differently. */
async function answersDiffer(db: Database, population: RandomPopulation, criteria: Criteria) {
  const moment = momentOf({ db, projectId: population.projectId, now });
  const scope = scopeAt(moment, await readCatalogue(db, population, criteria));
  const isIn = nodeSql(criteria, scope);
  const away = distanceSql(criteria, scope) ?? sql`null`;
  const rows = await db.execute<{ id: string; isIn: boolean; away: number | null }>(
    sql`select e.id, ${isIn} as "isIn", ${away} as away from ${fromSql(scope)} where e.project_id = ${population.projectId}`,
  );
  const bySql = new Map(rows.map((row) => [row.id, row]));
  if (rows.length !== population.members.length) return `SQL sees ${rows.length} people`;
  const questions = asks(criteria);
  const differing = population.members.find((member) => {
    const found = bySql.get(member.id);
    const answers = population.answersOf(member, questions);
    const { toHold, holds } = explain(criteria, { member, answers, now });
    const inMemory = matches(criteria, member, answers, now);
    const inOtherForm = matches(normalised(criteria), member, answers, now);
    return (
      found?.isIn !== inMemory || holds !== inMemory || inOtherForm !== inMemory || found.away !== toHold
    );
  });
  if (differing) return tell(differing, bySql.get(differing.id));
  return rows.filter((row) => row.isIn).length;
}

function tell(member: Member, bySql: object | undefined): string {
  return `SQL says ${JSON.stringify(bySql)} of ${JSON.stringify(member)}`;
}

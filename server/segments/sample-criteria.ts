import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Endpoint } from "@/db/schema";
import { Criteria } from "@/domain/segments/criteria";
import { explain, whatIsMissing } from "@/domain/segments/explain";
import type { Names } from "@/domain/segments/words/names";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { audienceSql, fromSql, momentOf, type Population } from "./audience-sql";
import { readCatalogue } from "./read-catalogue";
import { readEndpoint, readPerson } from "./read-person";
import { segmentNames } from "./segment-names";
import { distanceSql } from "./sql/distance-sql";
import { scopeAt } from "./sql/scope";

export const SampleCriteria = z.object({ criteria: Criteria });

const SHOWN = 5;

/** Five people who match, and five whom one condition alone keeps out, with what was seen of them. */
export async function sampleCriteria(ctx: Context, { criteria }: z.infer<typeof SampleCriteria>) {
  allow(ctx, "project:read");

  const population = { db: ctx.db, projectId: ctx.projectId, now: ctx.now() };
  const names = await segmentNames(ctx.db, ctx.projectId);
  const [matching, nearly] = await Promise.all([
    matchingPeople(population, criteria),
    nearMisses(population, criteria),
  ]);
  const missing = nearly.map(async (found) => ({
    ...shown(found),
    missing: await missingOf(population, found, criteria, names),
  }));
  return { matching: matching.map(shown), nearly: await Promise.all(missing) };
}

async function matchingPeople(population: Population, criteria: Criteria): Promise<Endpoint[]> {
  const { from, where } = await audienceSql(population, criteria);
  return readAll(population, sql`select e.id, e.lane from ${from} where ${where} limit ${SHOWN}`);
}

async function nearMisses(population: Population, criteria: Criteria): Promise<Endpoint[]> {
  const { db, projectId } = population;
  const scope = scopeAt(momentOf(population), await readCatalogue(db, projectId, criteria));
  const distance = distanceSql(criteria, scope);
  if (!distance) return [];
  return readAll(
    population,
    sql`select e.id, e.lane from ${fromSql(scope)}
      where e.project_id = ${projectId} and ${distance} = 1 limit ${SHOWN}`,
  );
}

async function readAll(population: Population, chosen: SQL): Promise<Endpoint[]> {
  const rows = await population.db.execute<{ id: string; lane: number }>(chosen);
  const found = await Promise.all(rows.map(({ id, lane }) => readEndpoint(population, id, lane)));
  return found.flat();
}

async function missingOf(population: Population, found: Endpoint, criteria: Criteria, names: Names) {
  const person = await readPerson(population, found, criteria);
  const explanation = explain(criteria, { ...person, now: population.now, names });
  return whatIsMissing(explanation).map(({ fact }) => fact);
}

function shown({ id, address, userAttributes }: Endpoint) {
  const first = (name: string) => userAttributes[name]?.[0];
  const name = [first("first_name"), first("last_name")].filter(Boolean).join(" ");
  return { id, address, name: name || (first("name") ?? null) };
}

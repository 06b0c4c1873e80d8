import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Criteria } from "@/domain/segments/criteria";
import { env } from "@/server/installed-env";
import { readCatalogue } from "./read-catalogue";
import { nodeSql } from "./sql/node-sql";
import { type Catalogue, type Moment, type Scope, scopeAt } from "./sql/scope";

/** The people of a project at one moment. */
export interface Population {
  db: Db;
  projectId: string;
  now: Date;
  /** Segments are meant as they were then, those that are named by others too. Left out: as they are. */
  asOf?: Date;
}

/** `select … from ${from} where ${where}` reads the endpoints `e` that are in the segment. */
export interface AudienceSql {
  from: SQL;
  where: SQL;
}

export async function audienceSql(population: Population, criteria: Criteria): Promise<AudienceSql> {
  const segments = await readCatalogue(population.db, population, criteria);
  return audienceOf(momentOf(population), segments, criteria);
}

export function audienceOf(moment: Moment, segments: Catalogue, criteria: Criteria): AudienceSql {
  const scope = scopeAt(moment, segments);
  const condition = nodeSql(criteria, scope);
  return { from: fromSql(scope), where: sql`e.project_id = ${moment.projectId}::uuid and ${condition}` };
}

/** The endpoints, and all that the conditions written in this scope have joined to them. */
export function fromSql({ joins }: Scope): SQL {
  return sql.join([sql`endpoint e`, ...[...joins.values()].map(({ join }) => join)], sql` `);
}

export function momentOf({ projectId, now }: Population): Moment {
  return { projectId, now, eventsSince: new Date(now.getTime() - env().eventDays * 86_400_000) };
}
